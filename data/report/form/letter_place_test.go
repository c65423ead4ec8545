package form

import (
	"strings"
	"testing"

	"casebook/data"
)

func visitTo(place, address, date string) string {
	return address + "\n" + date + "\n\nDear Ms Someone\n\n" + place + "\n\nThe visit took place on 21 and 22 February 2017.\n\n" +
		"Findings\n\n- Visits are prompt.\n\nYours sincerely\n\nJo Roe\nHer Majesty’s Inspector\n"
}

func TestADatePrintedInALetterGoesBeforeItsName(t *testing.T) {
	p := one(t, paper("x/visit - 18 march 2017.txt", visitTo("Monitoring visit to Elm City Council children’s services", "", "14 March 2017")))
	d := p.Inspection.Published
	wantEqual(t, "published", string(d.Date)+" "+string(d.Status), "2017-03-14 document")
	if len(d.Also) != 1 || d.Also[0].Date != "2017-03-18" || d.Also[0].Status != data.FromFileName {
		t.Errorf("the name's date is not kept beside it: %+v", d.Also)
	}
	wantEqual(t, "warnings", strings.Join(p.Warnings, "|"), "published 14 March 2017 by the letter's date, 18 March 2017 by the file name")
}

func TestWhomALetterNames(t *testing.T) {
	t.Run("an address names nobody", func(t *testing.T) {
		_, err := Parse(paper("x/a.txt", visitTo("Monitoring visit of children’s services", "6 Oakshire Place\nElm Street\nElm", "14 March 2017")), places(), Given{})
		if err == nil || !strings.Contains(err.Error(), "no authority is named") {
			t.Errorf("%v", err)
		}
	})
	t.Run("a council in the address", func(t *testing.T) {
		p := one(t, paper("x/a.txt", visitTo("Monitoring visit of children’s services", "Elm City Council\n6 Oakshire Place", "14 March 2017")))
		wantEqual(t, "authority", p.Inspection.Authority, "elm")
		wantEqual(t, "its words", originOf(p, "authority").Words, "Elm City Council")
	})
	t.Run("elsewhere", func(t *testing.T) {
		_, err := Parse(paper("x/a.txt", visitTo("Monitoring visit to Farland City Council children’s services", "", "14 March 2017")), places(), Given{})
		if err == nil || !strings.Contains(err.Error(), `English authorities, but "Farland"`) {
			t.Errorf("%v", err)
		}
	})
	t.Run("the kind given by hand", func(t *testing.T) {
		text := strings.Replace(visitTo("Visit to Elm City Council children’s services", "", "14 March 2017"), "Dear Ms Someone\n\n", "", 1)
		for _, f := range []data.Framework{data.Focused, data.Monitoring, data.UCRA} {
			all, err := Parse(paper("x/a.txt", text), places(), Given{Framework: string(f)})
			if err != nil || len(all) != 1 || all[0].Inspection.Framework != f || all[0].Inspection.Kind != f.Kind() || len(all[0].Paragraphs) != 1 {
				t.Errorf("%s: %+v, %v", f, all, err)
				continue
			}
			wantEqual(t, "origin", originOf(all[0], "framework").From, byHand)
		}
	})
}

func originOf(p Parsed, field string) Origin {
	for _, o := range p.Origins {
		if o.Field == field {
			return o
		}
	}
	return Origin{}
}

// Inspectors write letters of visits to schools and homes too, and name the
// council they lie in.
func TestALetterAboutASchoolOrAHomeIsRefused(t *testing.T) {
	const end = "\nThe visit took place on 3 April 2019.\n\nFindings\nStaff care well for children.\n\nYours sincerely\nJo Roe HMI\n"
	for name, text := range map[string]string{
		"a school":      "12 March 2021\nDear Ms Roe\nMonitoring visit to Oak Primary School, Elm City Council\n" + end,
		"a headteacher": "12 March 2021\nMs Roe\nHeadteacher\nDear Ms Roe\nMonitoring inspection, Elm City Council\n" + end,
		"a home":        "12 March 2021\nDear Manager\nMonitoring visit of Oak House children’s home, Elm City Council\n" + end,
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Parse(paper("letters/elm.txt", text), places(), Given{})
			if err == nil || !strings.Contains(err.Error(), "not about an authority") {
				t.Errorf("got %v", err)
			}
		})
	}
	one(t, paper("letters/elm.txt", "12 March 2021\nDear Ms Roe\nMonitoring visit to Elm City Council children’s services\nThis letter is about the help for children out of school\n"+end))
}
