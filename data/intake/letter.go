package intake

import (
	"casebook/data"
	"casebook/data/report"
)

// letterPolarity suggests the polarity of an item of a letter. Its words are
// the evidence and the part it stands in no more than an expectation: a letter
// of 2011 criticises under what meets requirements and praises under areas for
// development. Where the words do not tell, the part does; an item is mixed
// where a sentence speaks for each side.
func letterPolarity(text, heading string) data.Polarity {
	lean := report.Lean(heading)
	tone := toneOf(text, lean)
	if lean == "" || tone == lean {
		return tone
	}
	var with, against bool
	for _, s := range report.Sentences(text) {
		if report.LooksBack(s) {
			continue
		}
		switch toneOf(s, "") {
		case lean:
			with = true
		case opposite(lean):
			against = true
		}
	}
	switch tone {
	case data.Context:
		return lean
	case data.MixedPolarity:
		if !against {
			return lean
		}
	case opposite(lean):
		if with {
			return data.MixedPolarity
		}
	}
	return tone
}

func opposite(p data.Polarity) data.Polarity {
	if p == data.Strength {
		return data.Development
	}
	return data.Strength
}
