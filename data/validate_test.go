package data

import (
	"strings"
	"testing"
)

// sound is a small casebook with nothing wrong.
func sound() *Casebook {
	const in = "ayton-2014-03-sif"
	return &Casebook{
		Authorities: []Authority{{ID: "ayton", URN: "1", Name: "Ayton", Region: "North West"}},
		Sources:     []Source{{ID: "s1", Kind: "primary"}},
		Inspections: []Inspection{{
			ID: in, Authority: "ayton", Framework: SIF, Kind: FullInspection, Coverage: Complete,
			Inspected:  Fieldwork{Start: "2014-03-18", End: "2014-04-09", Source: "s1", Status: InReport},
			Published:  Dated{Date: "2014-05-23", Source: "s1", Status: InReport},
			Judgements: []Judgement{{Area: Overall, Grade: Good, Source: "s1", Status: InReport}},
		}},
		Findings: []Finding{{
			ID: in + "/p1", Inspection: in, Polarity: Strength, Text: "Plans are clear.", Themes: []string{"plans"}, Area: Care,
			Attribution: Ofsted, Source: Place{ID: "s1", Document: "report.pdf", Paragraph: 1}, Thread: "plans",
		}},
		Events:  []Event{{ID: "e2014-05", Authority: "ayton", Date: Dated{Date: "2014-05", Status: InDocument}, Text: "A notice.", Source: "s1"}},
		Threads: []Thread{{ID: "plans", Authority: "ayton", Findings: []string{in + "/p1"}, Mentions: []Mention{{Inspection: in, Polarity: Strength, Source: "s1"}}}},
		Flags:   []Flag{{ID: "flag-1", Authority: "ayton", About: in}},
	}
}

func TestSoundCasebook(t *testing.T) {
	if err := sound().Validate(); err != nil {
		t.Fatal(err)
	}
}

// TestValidateNamesTheRecord breaks one thing at a time.
func TestValidateNamesTheRecord(t *testing.T) {
	in := func(c *Casebook) *Inspection { return &c.Inspections[0] }
	finding := func(c *Casebook) *Finding { return &c.Findings[0] }
	for _, x := range []struct {
		name string
		spot func(c *Casebook)
		want string
	}{
		{"no authorities", func(c *Casebook) { c.Authorities = nil }, "no authorities"},
		{"authority twice", func(c *Casebook) { c.Authorities = append(c.Authorities, c.Authorities[0]) }, "authority ayton: duplicate id"},
		{"authority without URN", func(c *Casebook) { c.Authorities[0].URN = "" }, "authority ayton: no URN"},
		{"authority without region", func(c *Casebook) { c.Authorities[0].Region = "" }, "authority ayton: no region"},
		{"source twice", func(c *Casebook) { c.Sources = append(c.Sources, c.Sources[0]) }, "source s1: duplicate id"},
		{"unknown authority", func(c *Casebook) { in(c).Authority = "beeton" }, `inspection ayton-2014-03-sif: unknown authority "beeton"`},
		{"unknown framework", func(c *Casebook) { in(c).Framework = "sef" }, `inspection ayton-2014-03-sif: unknown framework "sef"`},
		{"unknown kind", func(c *Casebook) { in(c).Kind = "tour" }, `inspection ayton-2014-03-sif: unknown kind "tour"`},
		{"unknown coverage", func(c *Casebook) { in(c).Coverage = "some" }, `inspection ayton-2014-03-sif: unknown coverage "some"`},
		{"id of another month", func(c *Casebook) { in(c).Inspected.Start = "2014-02-18" }, "inspection ayton-2014-03-sif: id does not fit"},
		{"an event that ends before it begins", func(c *Casebook) { c.Events[0].Date.End = "2014-04" }, "event e2014-05: ends April 2014, which is not after it began"},
		{"no such day", func(c *Casebook) { in(c).Published.Date = "2014-02-30" }, `inspection ayton-2014-03-sif: published: date "2014-02-30"`},
		{"ends before it starts", func(c *Casebook) { in(c).Inspected.End = "2014-03-01" }, "inspection ayton-2014-03-sif: fieldwork ends before it starts"},
		{"date from nowhere", func(c *Casebook) { in(c).Published.Source = "s9" }, `inspection ayton-2014-03-sif: unknown source "s9"`},
		{"date without status", func(c *Casebook) { in(c).Published.Status = "" }, `inspection ayton-2014-03-sif: unknown date or grade status ""`},
		{"unknown area", func(c *Casebook) { in(c).Judgements[0].Area = "roof" }, `inspection ayton-2014-03-sif: unknown area "roof"`},
		{"unknown grade", func(c *Casebook) { in(c).Judgements[0].Grade = "fine" }, `inspection ayton-2014-03-sif, overall: unknown grade "fine"`},
		{"judged twice", func(c *Casebook) { in(c).Judgements = append(in(c).Judgements, in(c).Judgements[0]) }, "inspection ayton-2014-03-sif: area overall judged twice"},
		{"grade from nowhere", func(c *Casebook) { in(c).Judgements[0].Source = "" }, `inspection ayton-2014-03-sif, overall: unknown source ""`},
		{"visit with a grade", func(c *Casebook) { in(c).Framework = Monitoring }, "inspection ayton-2014-03-sif: monitoring never grades, yet it has judgements"},
		{"finding twice", func(c *Casebook) { c.Findings = append(c.Findings, c.Findings[0]) }, "finding ayton-2014-03-sif/p1: duplicate id"},
		{"finding without inspection", func(c *Casebook) { finding(c).Inspection = "" }, `finding ayton-2014-03-sif/p1: unknown inspection ""`},
		{"finding of another inspection", func(c *Casebook) { finding(c).ID = "ayton-2016-09-sif/p1" }, "finding ayton-2016-09-sif/p1: id does not begin with its inspection"},
		{"finding without text", func(c *Casebook) { finding(c).Text = "" }, "finding ayton-2014-03-sif/p1: no text"},
		{"unknown polarity", func(c *Casebook) { finding(c).Polarity = "bad" }, `finding ayton-2014-03-sif/p1: unknown polarity "bad"`},
		{"unknown voice", func(c *Casebook) { finding(c).Attribution = "rumour" }, `finding ayton-2014-03-sif/p1: unknown attribution "rumour"`},
		{"unknown weight", func(c *Casebook) { finding(c).Weight = "grave" }, `finding ayton-2014-03-sif/p1: unknown weight "grave"`},
		{"unknown theme", func(c *Casebook) { finding(c).Themes = []string{"roofs"} }, `finding ayton-2014-03-sif/p1: unknown theme "roofs"`},
		{"finding in no area", func(c *Casebook) { finding(c).Area = "roof" }, `finding ayton-2014-03-sif/p1: unknown area "roof"`},
		{"finding without document", func(c *Casebook) { finding(c).Source.Document = "" }, "finding ayton-2014-03-sif/p1: no source"},
		{"finding from nowhere", func(c *Casebook) { finding(c).Source.ID = "s9" }, `finding ayton-2014-03-sif/p1: unknown source "s9"`},
		{"confirmed from nowhere", func(c *Casebook) { finding(c).ConfirmedBy = &Confirmation{ID: "s9"} }, `finding ayton-2014-03-sif/p1: unknown source "s9"`},
		{"refers to nothing", func(c *Casebook) { finding(c).RefersBack = []BackRef{{Inspection: "x"}} }, `finding ayton-2014-03-sif/p1, refers back: unknown inspection "x"`},
		{"thread of nothing", func(c *Casebook) { c.Threads[0].Findings[0] = "x" }, `thread plans: unknown finding "x"`},
		{"thread and finding disagree", func(c *Casebook) { finding(c).Thread = "court" }, `finding ayton-2014-03-sif/p1: its thread is "court"`},
		{"mention of nothing", func(c *Casebook) { c.Threads[0].Mentions[0].Inspection = "x" }, `thread plans, mention: unknown inspection "x"`},
		{"event without text", func(c *Casebook) { c.Events[0].Text = "" }, "event e2014-05: no text"},
		{"event from nowhere", func(c *Casebook) { c.Events[0].Source = "s9" }, `event e2014-05: unknown source "s9"`},
		{"flag about nothing", func(c *Casebook) { c.Flags[0].About = "ayton-2015-03-sif" }, `flag flag-1: about "ayton-2015-03-sif"`},
		{"flag of nobody", func(c *Casebook) { c.Flags[0].Authority = "x" }, `flag flag-1: unknown authority "x"`},
		{"flag without id", func(c *Casebook) { c.Flags[0].ID = "" }, "flag without an id"},
	} {
		t.Run(x.name, func(t *testing.T) {
			c := sound()
			x.spot(c)
			if err := c.Validate(); err == nil || !strings.Contains(err.Error(), x.want) {
				t.Errorf("got %v\nwant %s", err, x.want)
			}
		})
	}
}

func TestValidateNamesEveryRecord(t *testing.T) {
	c := sound()
	c.Inspections[0].Kind, c.Findings[0].Text, c.Events[0].Text = "tour", "", ""
	err := c.Validate()
	if err == nil {
		t.Fatal("nothing is wrong")
	}
	for _, want := range []string{"inspection ayton", "finding ayton", "event e2014"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q is not in %v", want, err)
		}
	}
}

func TestDecodeSaysWhere(t *testing.T) {
	for _, x := range []struct{ name, in, want string }{
		{"broken", "{\n\"format\": \"casebook/1\",\n}", "line 3"},
		{"wrong type", "{\n\"format\": \"casebook/1\",\n\"findings\": 4}", "line 3"},
		{"misspelt field", `{"format": "casebook/1", "findngs": []}`, "findngs"},
		{"another format", `{"format": "casebook/9"}`, `format "casebook/9"`},
		{"empty", "", "EOF"},
	} {
		t.Run(x.name, func(t *testing.T) {
			if _, err := DecodeCasebook([]byte(x.in)); err == nil || !strings.Contains(err.Error(), x.want) {
				t.Errorf("got %v, want %s", err, x.want)
			}
		})
	}
}
