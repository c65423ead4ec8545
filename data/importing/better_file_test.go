package importing

import (
	"strings"
	"testing"

	"casebook/data"
)

func tenItems() []string {
	return []string{"Plans are late.", "Visits are prompt.", "Audits are regular.", "Rooms are warm.", "Notes are short.",
		"Calls are met.", "Teams are new.", "Files are full.", "Staff are kind.", "Desks are tidy."}
}

func undated(f File) File {
	f.Parsed[0].Inspection.Published = data.Dated{}
	return f
}

// Of two files of one inspection the better one stays, whatever their names
// and order, and what is counted is what is held.
func TestTwoFilesOfOneInspection(t *testing.T) {
	whole := func() File { return letterFile("aa", tenItems()...) }
	for _, x := range []struct {
		name          string
		first, second File
		want          [2]Outcome
		says          string
	}{
		{"dated first", whole(), undated(letterFile("bb", tenItems()...)), [2]Outcome{Imported, Already}, "which stays"},
		{"dated last", undated(letterFile("bb", tenItems()...)), whole(), [2]Outcome{Already, Imported}, "which is taken"},
		{"cut last", whole(), letterFile("bb", tenItems()[:5]...), [2]Outcome{Imported, Refused}, "may be damaged"},
		{"cut first", letterFile("bb", tenItems()[:5]...), whole(), [2]Outcome{Refused, Imported}, "may be damaged"},
		{"alike", whole(), letterFile("bb", tenItems()...), [2]Outcome{Imported, Already}, "same inspection"},
	} {
		t.Run(x.name, func(t *testing.T) {
			p := (&shelf{}).make(t, x.first, x.second)
			if got := [2]Outcome{p.Files[0].Outcome, p.Files[1].Outcome}; got != x.want {
				t.Errorf("%v, want %v", got, x.want)
			}
			if p.Added != 10 || len(p.Entries) != 1 || len(p.Entries[0].Findings) != 10 || p.Entries[0].Inspection.Published.Date == "" {
				t.Errorf("%d added, %+v", p.Added, p.Entries)
			}
			said := ""
			for _, f := range p.Files {
				said += strings.Join(f.Warnings, " ")
				if f.Err != nil {
					said += f.Err.Error()
				}
			}
			if !strings.Contains(said, x.says) {
				t.Errorf("says %q, want %q", said, x.says)
			}
		})
	}
}

// A copy without a date takes none away, and a damaged reading never takes the
// place of a good one.
func TestAPoorerFileLater(t *testing.T) {
	other := tenItems()
	other[0] = "Plans are on time."
	damaged := letterFile("bb", other...)
	damaged.Doc.Warnings = []string{"The PDF holds text that no page shows."}
	damaged.Doc.Doubtful = true
	for _, x := range []struct {
		name  string
		later File
		want  Outcome
		says  string
	}{
		{"undated, same words", undated(letterFile("bb", tenItems()...)), Already, "with a date of publication, 14 March 2017"},
		{"undated, other words", undated(letterFile("bb", other...)), Replaced, "14 March 2017 stays"},
		{"cut", letterFile("bb", tenItems()[:6]...), Refused, "what is held stays"},
		{"damaged", damaged, Refused, "seems damaged"},
		{"corrected", letterFile("bb", other...), Replaced, ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			s := &shelf{}
			s.write(s.make(t, letterFile("aa", tenItems()...)))
			p := s.make(t, x.later)
			f := p.Files[0]
			said := strings.Join(f.Warnings, " ")
			if f.Err != nil {
				said = f.Err.Error()
			}
			if f.Outcome != x.want || !strings.Contains(said, x.says) {
				t.Errorf("%s, says %q; want %s, %q", f.Outcome, said, x.want, x.says)
			}
			s.write(p)
			if in, _ := s.Inspection("leeds-2017-02-monitoring"); in.Published.Date != "2017-03-14" {
				t.Errorf("published %q", in.Published.Date)
			}
			if held, _ := s.Findings("leeds-2017-02-monitoring"); len(held) != 10 {
				t.Errorf("%d findings", len(held))
			}
		})
	}
}

// A date that other sources gave before is not the undated file's.
func TestADateFromElsewhereIsNotTheFiles(t *testing.T) {
	s := &shelf{}
	known := letterFile("cc")
	known.Parsed[0].Inspection.Coverage = data.NoText
	known.Parsed[0].Inspection.Published.Source, known.Parsed[0].Inspection.Inspected.Source = "elsewhere", "elsewhere"
	s.inspections = append(s.inspections, known.Parsed[0].Inspection)
	p := s.make(t, undated(letterFile("bb", tenItems()...)), letterFile("aa", tenItems()...))
	if p.Files[0].Outcome != Already || p.Files[1].Outcome != Upgraded {
		t.Errorf("undated %s, dated %s", p.Files[0].Outcome, p.Files[1].Outcome)
	}
}

func TestCounts(t *testing.T) {
	if got := Counts(letterFile("aa", tenItems()...).Parsed[0]); got != "10 findings" {
		t.Errorf("of a letter %q", got)
	}
	if got := Counts(birmingham2016("aa").Parsed[0]); got != "1 paragraph, 2 recommendations (1 to the board)" {
		t.Errorf("of a report %q", got)
	}
}
