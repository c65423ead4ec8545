package table

import (
	"testing"

	"casebook/data"
)

// TestNamesOfCouncils: as tables write them, and none for what is no council or may
// be two.
func TestNamesOfCouncils(t *testing.T) {
	c := councilsOf(builtin(t).Authorities)
	for name, want := range map[string]string{
		"Bristol": "bristol", "Bristol, City of": "bristol", "City of Bristol": "bristol", "Bristol City Council": "bristol", "CITY OF BRISTOL COUNCIL": "bristol",
		"Durham": "durham", "County Durham": "durham", "Durham County Council": "durham", "Durham, County": "durham",
		"Herefordshire": "herefordshire", "Herefordshire, County of": "herefordshire", "County of Herefordshire": "herefordshire", "Herefordshire Council": "herefordshire",
		"Hull": "kingston-upon-hull", "Kingston-upon-Hull": "kingston-upon-hull", "Kingston upon Hull, City of": "kingston-upon-hull", "Hull City Council": "kingston-upon-hull",
		"Telford & Wrekin": "telford-and-wrekin", "Telford and Wrekin Council": "telford-and-wrekin",
		"St Helens": "st-helens", "St. Helens": "st-helens", "St Helens Borough Council": "st-helens",
		"Richmond": "richmond-upon-thames", "LB Richmond": "richmond-upon-thames", "London Borough of Richmond upon Thames": "richmond-upon-thames",
		"BCP": "bournemouth-christchurch-and-poole", "BCP Council": "bournemouth-christchurch-and-poole", "Bournemouth, Christchurch & Poole": "bournemouth-christchurch-and-poole",
		"Hammersmith & Fulham": "hammersmith-and-fulham", "London Borough of Hammersmith & Fulham": "hammersmith-and-fulham",
		"City of London": "city-of-london", "London Corporation": "city-of-london", "City of London Corporation": "city-of-london",
		"Kent County Council": "kent", "Leicestershire County Council [note 3]": "leicestershire", "Leicester City Council": "leicester", "Derby City": "derby",
		"Royal Borough of Windsor and Maidenhead": "windsor-and-maidenhead", "Council of the Isles of Scilly": "isles-of-scilly", "The Isle of Wight Council": "isle-of-wight",
		"Rotherham Metropolitan Borough Council": "rotherham", "Bolton MBC": "bolton", "Southend": "southend-on-sea", "Stoke-on-Trent City Council": "stoke-on-trent",
		"Derby County Council": "", "Leicester County": "", "Greater Manchester": "", "West Yorkshire": "", "London": "", "Council": "", "County": "", "City of": "", "": "",
		"Leicester and Rutland": "", "England": "", "the the the the the the the the the the the the": "",
	} {
		a, ok := c.named(name)
		if a.ID != want && ok || ok != (want != "") {
			t.Errorf("%q is %q, %v; want %q", name, a.ID, ok, want)
		}
	}
}

// TestCodesForANameThatNobodyKnows: the row is read and said to be taken by its code.
func TestCodesForANameThatNobodyKnows(t *testing.T) {
	all := append(places(), data.Authority{ID: "ceeton", Name: "Ceeton", LACode: "830", ONS: "E10000007"})
	text := "local_authority,la_code,ons_code,overall_effectiveness_grade,publication_date\nCeetown,830,,good,23/05/22\nCeetown,,E10000007,good,23/05/23\nCeetown,831,,good,23/05/24\n"
	got, err := Read("a.csv", []byte(text), Known{Authorities: all})
	if err != nil || len(got.Inspections) != 2 || len(got.Refused) != 1 || len(got.Warnings) < 2 {
		t.Fatalf("%v %+v", err, got)
	}
}
