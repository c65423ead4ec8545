package tag

import (
	"testing"

	"casebook/data"
)

func TestToneRules(t *testing.T) {
	for _, x := range []struct {
		name, text string
		want       data.Polarity
	}{
		{"praise", "Carers are well matched and visits are timely.", data.Strength},
		{"concern", "Visits are late and plans are weak.", data.Development},
		{"both", "Visits are timely. Plans are weak.", data.MixedPolarity},
		{"neither", "There were forty visits in May.", data.Context},
		{"a negation takes praise away", "Visits are not effective.", data.Development},
		{"but not in the next sentence", "Visits did not stop. Effective and robust plans keep children safe.", data.Strength},
		{"without delay is praise", "Plans begin without delay.", data.Strength},
		{"delay is concern", "Plans begin with delay.", data.Development},
		{"not only is no negation", "Not only are plans robust, they are timely.", data.Strength},
		{"what is conceded counts half", "Although some visits are late, plans are robust.", data.Strength},
		{"what is said outright counts in full", "Visits are late and inconsistent, and plans are robust.", data.Development},
		{"concern about a few cases counts less", "Plans are excellent. In a small number of cases they drift.", data.Strength},
		{"and about many in full", "Plans are excellent. In a large number of cases they drift.", data.MixedPolarity},
		{"concern that denies nothing leaves praise", "Late visits are good.", data.MixedPolarity},
		{"a comma ends a negation", "Staff did not stop, robust plans, effective and timely, keep children safe.", data.Strength},
		{"however weighs more", "Plans are clear. However, they are weak and drift.", data.Development},
		{"what is wanted is half praise", "Visits are weak, so that effective plans are made.", data.Development},
		{"what is asked for", "Ensure that good and timely plans are made.", data.Development},
		{"nothing", "", data.Context},
	} {
		if got := Tone(x.text); got != x.want {
			_, why := balancedCues(x.text)
			t.Errorf("%s: %s, want %s; %v", x.name, got, x.want, why)
		}
	}
}

func balancedCues(text string) (data.Polarity, []Reason) {
	t, err := tables()
	if err != nil {
		return "", nil
	}
	return t.cues.tone(cut(text), balanced())
}
