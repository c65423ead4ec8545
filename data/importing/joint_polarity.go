package importing

import (
	"casebook/data"
	"casebook/data/report/form"
)

// jointPolarity suggests the polarity of what stands in a letter or report that
// inspectorates wrote together. What its heading settles is settled; for the rest
// the part is what the words are held against.
func jointPolarity(words, heading string, f data.Framework) data.Polarity {
	if form.Procedure(words) {
		return data.Context
	}
	switch expected := form.SectionPolarity(f, heading); expected {
	case data.Recommendation, data.Context:
		return expected
	default:
		return itemPolarity(words, expected)
	}
}
