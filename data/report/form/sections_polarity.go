package form

import (
	"strings"

	"casebook/data"
	"casebook/data/report/text"
)

// The parts of joint letters and reports by what a reader may expect of all that
// stands in them. In a path of headings the most particular one counts first.
var sectionSides = []struct {
	framework data.Framework // "" for all joint ones
	heading   *text.Pattern
	side      data.Polarity
}{
	{"", text.Lazy(`(?i)\b(?:case|practice) study\b.*\b(?:areas?|priorit|improvement)`), data.Development},
	{"", text.Lazy(`(?i)\b(?:case|practice) study\b.*\b(?:effective|good|strong|strength)`), data.Strength},
	{"", text.Lazy(`(?i): introduction$`), ""},
	{"", text.Lazy(`(?i)^areas? for priority action`), data.Recommendation},
	{data.JTAI, text.Lazy(`(?i)^what needs to (?:improve|be improved|change)`), data.Recommendation},
	{data.JTAI, text.Lazy(`(?i)^(?:areas? for|priorities for)(?: further)? (?:improvement|development)`), data.Development},
	{data.JTAI, text.Lazy(`(?i)^(?:[\p{L} ]{1,30} )?strengths\b|^areas of strength`), data.Strength},
	{data.JTAI, text.Lazy(`(?i)^(?:context|next steps)$`), data.Context},
	{data.SEND, text.Lazy(`(?i)^areas? for improvement`), data.Recommendation},
	{data.SEND, text.Lazy(`(?i)^what (?:is|are) the (?:local )?area partnership doing`), data.Strength},
	{data.SEND, text.Lazy(`(?i)^what does the (?:local )?area partnership need`), data.Development},
	{data.SEND, text.Lazy(`(?i)^information about the (?:local )?area partnership`), data.Context},
}

// procedure finds what says only what an inspection was, how it was made and what
// is to come of it.
var procedure = text.Lazy(`(?i)^(?:as a result of this inspection,? )?(?:` +
	`the next (?:full )?.{0,40}?(?:re-?)?inspection will\b|a monitoring inspection will\b` +
	`|between \d.{0,40}\d{4},? (?:ofsted|the inspectorates)\b|this letter\b|this inspection (?:took place|included)\b|(?:the|this) joint (?:targeted area )?inspection\b.{0,12} (?:included|was)\b` +
	`|the inspectorates recognise\b|the findings in the (?:report|letter) evaluate\b` +
	`|(?:ofsted|hmci|his majesty's chief inspector|the inspectorates)\b.{0,80}\b(?:asks?|requires?) (?:that )?the (?:local )?area partnership\b` +
	`)`)

// Procedure reports whether words say nothing of how children fare, only of the
// inspection: whatever their tone, they are context.
func Procedure(words string) bool {
	return procedure.MatchString(strings.NewReplacer("’", "'").Replace(words))
}

// SectionPolarity is what stands under a heading of a letter or report that
// inspectorates wrote together, by the heading: recommendation and context are settled
// by it; strength and development are what its words are held against; "" leaves
// it to the words.
func SectionPolarity(f data.Framework, heading string) data.Polarity {
	for _, s := range sectionSides {
		if (s.framework == "" || s.framework == f) && s.heading.MatchString(heading) {
			return s.side
		}
	}
	return ""
}
