package form

import (
	"errors"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/report/text"
)

func TestAuthorities(t *testing.T) {
	for _, x := range []struct{ text, want string }{
		{"Inspection of Oakshire local authority children’s services", "oakshire"},
		{"Inspection of North Oakshire local authority children’s services", "north-oakshire"},
		{"London Borough of Elm", "elm"},
		{"ELMSHIRE COUNTY COUNCIL", "elmshire"},
		{"Great Elm Council", "elm"},
		{"Ash & Beech", "ash-and-beech"},
		{"Kingsport upon Mere City Council", "kingsport-upon-mere"},
		{"Mere City Council", "kingsport-upon-mere"},
		{"East March", "east-march-of-oakshire"},
		{"Kingsport", ""},
		{"Elmsworth", ""},
		{"Elm and Oakshire", "oakshire elm"},
		{"", ""},
	} {
		var got []string
		for _, a := range places().namedIn(x.text) {
			got = append(got, a.ID)
		}
		if strings.Join(got, " ") != strings.Join(strings.Fields(x.want), " ") {
			t.Errorf("%q: got %v, want %s", x.text, got, x.want)
		}
	}
}

func plainILACS(path, name string) text.Document {
	doc := ilacs(table2023, needs2023)
	doc.Path, doc.Name = path, path[strings.LastIndexByte(path, '/')+1:]
	doc.Pages[0].Lines[0] = strings.Replace(doc.Pages[0].Lines[0], "Elmshire", name, 1)
	return doc
}

func origin(p Parsed, field string) string {
	for _, o := range p.Origins {
		if o.Field == field {
			return o.From
		}
	}
	return ""
}

// The cover counts, then the folder; the person has the last word.
func TestWhoseReport(t *testing.T) {
	for _, x := range []struct {
		name, path, cover string
		given             Given
		want, from        string
		warns             bool
	}{
		{"cover", "x/a.pdf", "Elmshire", Given{}, "elmshire", "cover", false},
		{"cover against folder", "90003_elm/a.pdf", "Elmshire", Given{}, "elmshire", "cover", true},
		{"folder", "90003_elm/a.pdf", "Someplace", Given{}, "elm", "folder name", false},
		{"folder by name", "oakshire/a.pdf", "Someplace", Given{}, "oakshire", "folder name", false},
		{"two on the cover, one the folder's", "90003_elm/a.pdf", "Elm and Oakshire", Given{}, "elm", "folder name", false},
		{"by hand", "90003_elm/a.pdf", "Elmshire", Given{Authority: "north oakshire"}, "north-oakshire", "by hand", false},
		{"by hand, as a URN", "x/a.pdf", "Someplace", Given{Authority: "90001"}, "oakshire", "by hand", false},
	} {
		t.Run(x.name, func(t *testing.T) {
			all, err := Parse(plainILACS(x.path, x.cover), places(), x.given)
			if err != nil {
				t.Fatal(err)
			}
			wantEqual(t, "authority", all[0].Inspection.Authority, x.want)
			wantEqual(t, "from", origin(all[0], "authority"), x.from)
			wantEqual(t, "warns", strings.Contains(strings.Join(all[0].Warnings, ";"), "the folder"), x.warns)
		})
	}
}

// What a person gives is marked so, and what the report says is kept beside.
func TestGiven(t *testing.T) {
	all, err := Parse(plainILACS("x/report - 27 october 2023.pdf", "Elm"), places(), Given{Framework: "ilacs", Published: "2023-10-30"})
	if err != nil {
		t.Fatal(err)
	}
	pub := all[0].Inspection.Published
	wantEqual(t, "published", string(pub.Date)+" "+string(pub.Status), "2023-10-30 by-hand")
	if len(pub.Also) != 1 || pub.Also[0].Date != "2023-10-27" || pub.Also[0].Status != data.FromFileName {
		t.Errorf("also %+v", pub.Also)
	}
	wantEqual(t, "framework from", origin(all[0], "framework"), "by hand")
	doc := plainILACS("x/report.pdf", "Elm")
	doc.Pages[0].Lines = doc.Pages[0].Lines[2:]
	all, err = Parse(doc, places(), Given{Authority: "elm", Framework: "ilacs"})
	if err != nil || all[0].Inspection.Authority != "elm" || len(all[0].Inspection.Judgements) != 5 {
		t.Errorf("without a title: %v", err)
	}
	wantEqual(t, "unknown publication", string(all[0].Inspection.Published.Date)+string(all[0].Inspection.Published.Status), "")
}

func TestUnplaced(t *testing.T) {
	ok := plainILACS("x/a.pdf", "Elm")
	for _, x := range []struct {
		name    string
		doc     text.Document
		given   Given
		missing string
		why     string
	}{
		{"no text", paper("x.pdf"), Given{}, "", "no text"},
		{"no authority", plainILACS("x/a.pdf", "Someplace"), Given{}, "authority", "no authority is named"},
		{"two authorities", plainILACS("x/a.pdf", "Elm and Oakshire"), Given{}, "authority", "more than one"},
		{"unknown authority by hand", ok, Given{Authority: "Nowhere"}, "authority", "no authority is called Nowhere"},
		{"unknown framework by hand", ok, Given{Framework: "xyz"}, "framework", "no framework xyz"},
		{"a form that is not read", ok, Given{Framework: "slac"}, "", "cannot be read yet"},
		{"a school", paper("90003_elm/a.pdf", "Inspection of Elm Primary School\nInspection dates: 3 and 4 May 2019\nOverall effectiveness Good"), Given{}, "", "school"},
		{"a Welsh report", paper("90003_elm/a.pdf", "Care Inspectorate Wales\nInspection of children’s services\nElm\nInspection dates: 3 to 4 May 2019"), Given{}, "", "Welsh"},
		{"a Scottish report", paper("90003_elm/a.pdf", "Care Inspectorate\nJoint inspection of services for children in the Elm community planning partnership"), Given{}, "", "Scottish"},
		{"a news story", paper("90003_elm/a.txt", "Elm children's services judged good\nThe sixth monitoring visit to Elm took place on 3 May 2019, the regulator said.\n- Plans are good."), Given{}, "framework", "no title"},
		{"an old form", paper("90003_elm/a.pdf", "Elm\nInspection of safeguarding and looked after children services\nInspection dates: 3 to 4 May 2010"), Given{}, "", "cannot be read yet"},
	} {
		t.Run(x.name, func(t *testing.T) {
			_, err := Parse(x.doc, places(), x.given)
			var u *Unplaced
			if !errors.As(err, &u) {
				t.Fatalf("got %v", err)
			}
			if strings.Join(u.Missing, " ") != x.missing || !strings.Contains(u.Why, x.why) {
				t.Errorf("missing %v: %s", u.Missing, u)
			}
		})
	}
}

// An end before the start is a slip of the report: it is said and left out.
func TestDatesOutOfOrder(t *testing.T) {
	doc := plainILACS("x/report - 1 may 2023.pdf", "Elm")
	for i, l := range doc.Pages[0].Lines {
		if fieldworkLabel.MatchString(l) {
			doc.Pages[0].Lines[i] = "Inspection dates: 15 September 2023 to 11 September 2023"
		}
	}
	p := one(t, doc)
	wantEqual(t, "fieldwork", string(p.Inspection.Inspected.Start+p.Inspection.Inspected.End), "2023-09-15")
	all := strings.Join(p.Warnings, "; ")
	if !strings.Contains(all, "before it begins") {
		t.Errorf("warnings %q", all)
	}
	wantEqual(t, "published", p.Inspection.Published.Date, "2023-05-01")
}

func TestPerson(t *testing.T) {
	for _, x := range []struct{ words, want string }{
		{"Jo Roe", "Jo Roe"},
		{"Jo Roe HMI", "Jo Roe"},
		{"Jo Roe Senior HMI", "Jo Roe"},
		{"Jo Roe, His Majesty’s Inspector", "Jo Roe"},
		{"Jo Roe (HMI)", "Jo Roe"},
		{"Jo Smith- Roe", "Jo Smith-Roe"},
		{"Jo O’Roe HMI and Al Poe HMI", "Jo O’Roe"},
		{"Jo Roe Her Majesty’s Inspector", "Jo Roe"},
		{"Her Majesty’s Inspector Jo Roe", "Jo Roe"},
		{"met staff and managers", ""},
		{"", ""},
	} {
		if got := personName(x.words); got != x.want {
			t.Errorf("%q: got %q, want %q", x.words, got, x.want)
		}
	}
}
