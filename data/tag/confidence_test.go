package tag

import (
	"testing"

	"casebook/data"
)

// TestConfidence holds that plain words are no guess, and that those which say
// nothing of a theme, or praise and criticise nothing, are.
func TestConfidence(t *testing.T) {
	for _, x := range []struct {
		name, text      string
		asked           bool
		theme, polarity bool // unsure
	}{
		{"plain", "Contacts in the multi-agency safeguarding hub are screened promptly and thresholds are applied well. Decisions at the front door are timely and effective.", false, false, false},
		{"no theme", "This is well known and very good.", false, true, false},
		{"no praise", "The multi-agency safeguarding hub screens contacts and referrals at the front door.", false, false, true},
		{"asked", "The multi-agency safeguarding hub screens contacts and referrals at the front door.", true, false, false},
		{"nothing", "", false, true, true},
	} {
		t.Run(x.name, func(t *testing.T) {
			c := Suggest(x.text, "", x.asked).Confidence
			if c.ThemeUnsure() != x.theme || c.PolarityUnsure() != x.polarity || c.Unsure() != (x.theme || x.polarity) {
				t.Errorf("confidence %+v", c)
			}
			if c.Theme < 0 || c.Theme > 1 || c.Polarity < 0 || c.Polarity > 1 {
				t.Errorf("no chances: %+v", c)
			}
		})
	}
	if c := (&Tagger{}).Suggest("Anything", data.Care, false).Confidence; !c.Unsure() {
		t.Errorf("a tagger without tables is sure: %+v", c)
	}
}
