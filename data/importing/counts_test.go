package importing

import (
	"testing"

	"casebook/data"
	"casebook/data/report/form"
	"casebook/data/report/text"
)

// A recommendation is counted once, in the reports that number theirs among the
// paragraphs and in those that do not.
func TestARecommendationIsNoParagraphToo(t *testing.T) {
	paragraphs := []text.Paragraph{{Number: 1, Text: "Plans are clear."}, {Number: 2, Text: "Make visits prompt."}, {Number: 3, Text: "Visits are late."}}
	for name, c := range map[string]struct {
		asks       []text.Recommendation
		paragraphs []text.Paragraph
		framework  data.Framework
		want       string
	}{
		"numbered":        {[]text.Recommendation{{Number: 2, Text: "Make visits prompt."}}, paragraphs, data.SIF, "2 paragraphs, 1 recommendation"},
		"of their own":    {[]text.Recommendation{{Text: "The promptness of visits."}, {Text: "Lead.", Body: text.ToBoard}}, paragraphs, data.ILACS, "3 paragraphs, 2 recommendations (1 to the board)"},
		"bullets":         {[]text.Recommendation{{Text: "Make visits prompt."}}, []text.Paragraph{{Item: 1, Text: "Make visits prompt."}, {Item: 2, Text: "x"}}, data.SIF, "1 paragraph, 1 recommendation"},
		"two in a number": {[]text.Recommendation{{Number: 2, Text: "Make visits"}, {Number: 2, Text: "prompt."}}, paragraphs, data.SIF, "2 paragraphs, 2 recommendations"},
		"a letter":        {nil, paragraphs, data.Monitoring, "3 findings"},
	} {
		p := form.Parsed{Inspection: data.Inspection{Framework: c.framework}, Paragraphs: c.paragraphs, Recommendations: c.asks}
		if got := Counts(p); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}
