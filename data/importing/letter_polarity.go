package importing

import (
	"casebook/data"
	"casebook/data/report/form"
	"casebook/data/report/text"
	"casebook/data/tag"
)

// Suggested is what an import makes of a finding's words in a report of a
// framework, by the tagger's suggestion for them: in a letter the heading counts.
func Suggested(s tag.Suggestion, f data.Finding, framework data.Framework) tag.Suggestion {
	switch {
	case framework.Joint():
		s.Polarity = jointPolarity(f.Text, f.Source.Section, framework)
	case !framework.Graded() && s.Polarity != data.Recommendation:
		s.Polarity = letterPolarity(f.Text, f.Source.Section)
	}
	return s
}

// letterPolarity suggests the polarity of an item of a letter. Its words are
// the evidence and the part it stands in no more than an expectation: a letter
// of 2011 criticises under what meets requirements and praises under areas for
// development. Where the words do not tell, the part does; an item is mixed
// where a sentence speaks for each side, and under way where it would be
// praise but for its being too early to see what came of it.
func letterPolarity(text, heading string) data.Polarity {
	expected := form.HeadingPolarity(heading)
	tone := itemPolarity(text, expected)
	if tone == data.Strength && tooEarly().MatchString(text) {
		return data.Progress
	}
	return tone
}

// itemPolarity weighs the words of an item against the part it stands in.
func itemPolarity(words string, expected data.Polarity) data.Polarity {
	if len(text.Sentences(words)) == 1 {
		words = aside().ReplaceAllString(words, " ")
	}
	tone := polarityOf(words, expected)
	if expected == "" || tone == expected {
		return tone
	}
	var with, against bool
	for _, s := range text.Sentences(words) {
		if text.AboutEarlierInspection(s) {
			continue
		}
		switch polarityOf(aside().ReplaceAllString(s, " "), "") {
		case expected:
			with = true
		case oppositePolarity(expected):
			against = true
		}
	}
	switch tone {
	case data.Context:
		return expected
	case data.MixedPolarity:
		if !against && !contrast().MatchString(words) {
			return expected
		}
	case oppositePolarity(expected):
		if with {
			return data.MixedPolarity
		}
	}
	return tone
}

var (
	// tooEarly finds what says that there is nothing yet to praise.
	tooEarly = compiled(`\btoo (?:early|soon) to (?:see|say|tell|judge|know|assess|evaluate|evidence|measure|demonstrate|have)\b`)
	// aside finds the "however" inside a sentence: it sets the sentence
	// against the one before, not its own halves against each other.
	aside = compiled(`, (?:however|nevertheless|nonetheless),`)
)

func oppositePolarity(p data.Polarity) data.Polarity {
	if p == data.Strength {
		return data.Development
	}
	return data.Strength
}
