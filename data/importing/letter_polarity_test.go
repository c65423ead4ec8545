package importing

import (
	"os"
	"path/filepath"
	"testing"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/report/form"
)

// The polarity of an item is its own, not that of the part it stands in.
func TestLetterPolarity(t *testing.T) {
	const meets = "The service meets the requirements of statutory guidance in the following areas"
	const develop = "Areas for development"
	for _, x := range []struct {
		name, heading, text string
		want                data.Polarity
	}{
		{"praise under praise", meets, "Managers provide strong leadership.", data.Strength},
		{"criticism under praise", meets, "Plans are poor and visits are late.", data.Development},
		{"both under praise", meets, "Supervision is effective and regular. The recording of it is poor and inconsistent.", data.MixedPolarity},
		{"no cue under praise", meets, "Teams moved to one building in May.", data.Strength},
		{"criticism under criticism", develop, "Assessments are poor and not timely.", data.Development},
		{"praise under criticism", develop, "Staff provide effective and robust help.", data.Strength},
		{"both under criticism", develop, "Staff provide robust and effective help. However, some assessments are weak.", data.MixedPolarity},
		{"no cue under criticism", develop, "There are many repeat calls.", data.Development},
		{"a look back is no evidence", develop, "Audit is poor and not embedded. This was an area for improvement at the last inspection.", data.Development},
		{"however inside a sentence", meets, "Visits are regular. The recording of them is, however, variable.", data.MixedPolarity},
		{"however alone under criticism", develop, "The recording of visits is, however, variable.", data.Development},
		{"a contrast without strong words", meets, "Recording is up to date, but chronologies are not.", data.MixedPolarity},
		{"too early to praise", meets, "New teams with a clear and effective focus began in May. It is too early to see evidence of what they change.", data.Progress},
		{"what had to be done", meets, "Where it had been agreed that there needed to be a meeting, the records of it were of a high standard.", data.Strength},
		{"no cue and no lean", "Findings and evaluation of progress", "Teams moved to one building in May.", data.Context},
		{"words alone", "Findings and evaluation of progress", "Plans are poor and visits are late.", data.Development},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := letterPolarity(x.text, x.heading); got != x.want {
				t.Errorf("%q under %q is %s, want %s", x.text, x.heading, got, x.want)
			}
		})
	}
}

// The built-in casebook says of every item of the 2011 letter how it reads; an
// item of which it makes praise and criticism is mixed.
func TestLetterPolarityAgreesWithTheReader(t *testing.T) {
	path := filepath.Join("..", "..", "..", "shared", "documents", "2011-11-09-letter-unannounced-inspection.txt")
	if _, err := os.Stat(path); err != nil {
		t.Skip("skipped: the documents are not beside the project")
	}
	c, err := datatest.Facts()
	if err != nil {
		t.Fatal(err)
	}
	type item struct {
		lean data.Polarity
		n    int
	}
	read := map[item]data.Polarity{}
	for _, f := range c.Findings {
		if f.Inspection != "birmingham-2011-10-ucra" || f.Source.Section == "introduction" {
			continue
		}
		at := item{data.Strength, f.Source.Item}
		if f.Source.Section == "areas for development" {
			at.lean = data.Development
		}
		switch had := read[at]; {
		case had == "" || had == f.Polarity || had == data.Progress && f.Polarity != data.Strength:
			read[at] = f.Polarity
		case f.Polarity != data.Progress:
			read[at] = data.MixedPolarity
		}
	}
	doc, err := readFile(t, path)
	if err != nil {
		t.Fatal(err)
	}
	all, err := form.Parse(doc, form.Authorities(c.Authorities), form.Given{})
	if err != nil {
		t.Fatal(err)
	}
	agree, n := 0, map[data.Polarity]int{}
	for _, f := range entryOf(doc, all[0]).Findings {
		lean := form.HeadingPolarity(f.Source.Section)
		n[lean]++
		if want := read[item{lean, n[lean]}]; f.Polarity == want {
			agree++
		} else {
			t.Logf("%s %d: %s, the reader says %s", f.Source.Section, n[lean], f.Polarity, want)
		}
	}
	t.Logf("%d of %d agree", agree, len(read))
	if len(read) != 25 || agree < 22 {
		t.Errorf("%d of %d agree, want 22 of 25", agree, len(read))
	}
}
