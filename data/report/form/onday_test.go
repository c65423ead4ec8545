package form

import (
	"fmt"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/report/text"
)

// TestAReportGoesToTheAuthorityOfItsDay: where a name went over to another
// authority when the one that bore it ended, a report or letter is of the one
// that had it then, whatever was given by hand. Every name of an authority that
// ended is tried.
func TestAReportGoesToTheAuthorityOfItsDay(t *testing.T) {
	book, err := data.BuiltinBeforeTables()
	if err != nil {
		t.Fatal(err)
	}
	who := Authorities(book.Authorities)
	report := func(name string, year int) text.Document {
		doc := plainILACS("x/report.pdf", name)
		for i := range doc.Pages[0].Lines {
			doc.Pages[0].Lines[i] = strings.ReplaceAll(doc.Pages[0].Lines[i], "2023", fmt.Sprint(year))
		}
		return doc
	}
	letter := func(name string, year int) text.Document {
		return paper("x/letter.txt", strings.ReplaceAll(visitTo("Monitoring visit to "+name+" Council children’s services", "", "14 March 2017"), "2017", fmt.Sprint(year)))
	}
	moved := 0
	for _, ended := range who {
		gone, ok := ended.Abolition()
		if !ok {
			continue
		}
		heir := ended
		for _, a := range who {
			if !a.Abolished && a.Named(gone.Named) {
				heir = a
				moved++
			}
		}
		for _, make := range []func(string, int) text.Document{report, letter} {
			for year, want := range map[int]string{gone.On.Year() - 1: ended.ID, gone.On.Year() + 1: heir.ID} {
				for _, given := range []Given{{}, {Authority: heir.ID}} {
					doc := make(gone.Named, year)
					all, err := Parse(doc, who, given)
					if err != nil {
						t.Fatal(doc.Name, gone.Named, year, err)
					}
					if in := all[0].Inspection; in.Authority != want || !strings.HasPrefix(in.ID, want+"-"+fmt.Sprint(year)) {
						t.Errorf("%s of %s of %d, given %q, is %s of %s, want %s", doc.Name, gone.Named, year, given.Authority, in.ID, in.Authority, want)
					}
				}
			}
		}
		folder := report(gone.Named, gone.On.Year()-1)
		folder.Path = ended.URN + "_" + data.Slug(gone.Named) + "/report.pdf"
		if all, err := Parse(folder, who, Given{}); err != nil || all[0].Inspection.Authority != ended.ID || strings.Contains(strings.Join(all[0].Warnings, ";"), "the folder") {
			t.Errorf("in its own folder: %+v %v", all, err)
		}
	}
	if moved == 0 {
		t.Error("no name went over: Dorset's did")
	}
}
