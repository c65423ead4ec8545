package compare

import (
	"testing"

	"pgregory.net/rapid"

	"casebook/data/words"
)

func TestDegreeOf(t *testing.T) {
	for _, x := range []struct {
		sentence string
		want     degree
	}{
		{"In a minority of cases visits are late.", degree{few: true}},
		{"For a small number of children plans drift.", degree{few: true}},
		{"A few plans are weak.", degree{few: true}},
		{"Only a few plans are strong.", degree{}},
		{"Few plans are strong.", degree{}},
		{"Most visits are on time.", degree{most: true}},
		{"The most vulnerable children are seen.", degree{}},
		{"The majority of plans are good.", degree{most: true}},
		{"Nearly all plans are good.", degree{most: true}},
		{"All plans are good.", degree{}},
		{"Recording has improved, although it is too brief.", degree{better: true}},
		{"Relationships with the court continue to improve.", degree{better: true}},
		{"Leaders want to improve the front door.", degree{}},
		{"Recording has not improved.", degree{}},
		{"Most plans are improving, though a small number are weak.", degree{few: true, most: true, better: true}},
		{"", degree{}},
	} {
		t.Run(x.sentence, func(t *testing.T) {
			if got := degreeOf(words.Cut(x.sentence)); got != x.want {
				t.Errorf("%+v, want %+v", got, x.want)
			}
		})
	}
}

func TestTemperStaysWithinBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := degree{rapid.Bool().Draw(t, "few"), rapid.Bool().Draw(t, "most"), rapid.Bool().Draw(t, "better")}
		was := [2]float64{rapid.Float64Range(0, 1).Draw(t, "praise"), rapid.Float64Range(0, 1).Draw(t, "concern")}
		now := d.temper(was)
		if now[0] < 0 || now[0] > 1 || now[1] < 0 || now[1] > was[1] || !d.better && now[0] > was[0] {
			t.Fatalf("%+v makes %v of %v", d, now, was)
		}
	})
}
