package table

import (
	"strings"
	"testing"

	"casebook/data"
)

// TestARowGoesToTheAuthorityOfItsDay in every table that names authorities,
// whether by the name or the URN that the successor has now, with its id and
// its findings.
func TestARowGoesToTheAuthorityOfItsDay(t *testing.T) {
	book, err := data.BuiltinBeforeTables()
	if err != nil {
		t.Fatal(err)
	}
	now := book.Authorities[0]
	for _, a := range book.Authorities {
		if a.ID == "dorset" {
			now = a
		}
	}
	known := Known{Authorities: book.Authorities}
	tables := map[string]string{
		"overview": "urn,local_authority,overall_effectiveness_grade,inspection_start_date,publication_date\n" +
			"URN,dorset,good,2016-03-01,2016-05-23\nURN,dorset,good,2021-09-27,2021-11-19\n",
		"ratings": "urn,authority,framework,inspection_start,inspection_end,published,published_source,judgement_area,area_label,grade\n" +
			"URN,Dorset,sif,2016-03-01,,2016-05-23,,overall,,good\nURN,Dorset,ilacs,2021-09-27,,2021-11-19,,overall,,good\n",
		"inspections": "id,urn,authority,framework,kind,inspected_start,inspected_end,published,judgements\n" +
			"dorset-2016-03-sif,URN,Dorset,sif,,2016-03-01,,2016-05-23,overall=good\ndorset-2021-09-ilacs,URN,Dorset,ilacs,,2021-09-27,,2021-11-19,overall=good\n",
		"findings": "id,inspection,urn,authority,framework,inspected_start,inspected_end,published,polarity,attribution,document,text\n" +
			"dorset-2016-03-sif/p2,dorset-2016-03-sif,URN,Dorset,sif,2016-03-01,,2016-05-23,strength,ofsted,a.pdf,Visits are kept.\n" +
			"dorset-2021-09-ilacs/p2,dorset-2021-09-ilacs,URN,Dorset,ilacs,2021-09-27,,2021-11-19,strength,ofsted,a.pdf,Visits are kept.\n",
		"statistics": "Local authority name,Inspection date,Publication date,Overall effectiveness\n" +
			"Dorset,01/03/2018,23/05/2018,Good\nDorset,27/09/2021,19/11/2021,Good\n",
	}
	for name, text := range tables {
		for _, urn := range []string{now.URN, ""} {
			got, err := Read(name+".csv", []byte(strings.ReplaceAll(text, "URN", urn)), known)
			if err != nil || len(got.Refused) > 0 || len(got.Inspections) != 2 {
				t.Errorf("%s: %v %v, %d inspections", name, err, got.Refused, len(got.Inspections))
				continue
			}
			for i, want := range []string{"dorset-before-2019", "dorset"} {
				if in := got.Inspections[i]; in.Authority != want || !strings.HasPrefix(in.ID, want+"-20") || in.URN == now.URN != (i == 1) {
					t.Errorf("%s, URN %q: %s of %s, %s", name, urn, in.ID, in.Authority, in.URN)
				}
				if i < len(got.Findings) && !strings.HasPrefix(got.Findings[i].ID, got.Inspections[i].ID+"/") {
					t.Errorf("%s: finding %s of %s", name, got.Findings[i].ID, got.Inspections[i].ID)
				}
			}
		}
	}
	asJSON := `[{"id":"dorset-2016-03-sif/p2","inspection":"dorset-2016-03-sif","authority":"Dorset","framework":"sif","kind":"inspection",
		"inspected":{"start":"2016-03-01"},"published":{"date":"2016-05-23"},"judgements":[{"area":"overall","grade":"good"}],
		"polarity":"strength","attribution":"ofsted","text":"Visits are kept.","source":{"document":"a.pdf"}}]`
	got, err := Read("findings.json", []byte(asJSON), known)
	if err != nil || len(got.Refused) > 0 || len(got.Findings) != 1 || got.Findings[0].ID != "dorset-before-2019-2016-03-sif/p2" || got.Inspections[0].Authority != "dorset-before-2019" {
		t.Errorf("json: %v %+v", err, got)
	}
}
