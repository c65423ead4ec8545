package data

import (
	"strings"
	"time"

	"casebook/data/mark"
)

// Choice is what a person decided a finding is about. It wins over what the
// program suggests and over the built-in facts, and hangs on the finding's
// stable key, so that it outlives the file that the finding was read from.
type Choice struct {
	Key        string    `json:"key"`
	Finding    string    `json:"finding"`    // finding id when it was made
	Inspection string    `json:"inspection"` // inspection id when it was made
	Text       string    `json:"text"`       // beginning of the finding's text, see Beginning
	Themes     []string  `json:"themes"`     // theme ids, weightiest first; empty: it has no theme
	Polarity   Polarity  `json:"polarity"`
	Made       time.Time `json:"made"`
}

// NewChoice is the choice that confirms a finding as it is.
func NewChoice(f Finding, made time.Time) Choice {
	return Choice{Key: f.Key(), Finding: f.ID, Inspection: f.Inspection, Text: Beginning(f.Text),
		Themes: append([]string{}, f.Themes...), Polarity: f.Polarity, Made: made}
}

// News says what was confirmed, without a full stop.
func (c Choice) News(themes ThemeSet) string {
	return "Confirmed: " + themes.Line(c.Themes) + "; " + c.Polarity.Name()
}

// GivenPolarities are those that a reader can give, in the order of the keys that are
// their marks: a recommendation is one by its place.
func GivenPolarities() []Polarity {
	return []Polarity{Strength, Development, Progress, MixedPolarity, Context}
}

// KeptChoice is a choice of the notebook and where it stands now.
type KeptChoice struct {
	Choice
	Now         string // finding id now; "" when there is none: the choice is orphaned
	TextChanged bool   // the finding's text has changed since
}

// Orphaned reports whether the choice has no finding any more. It is kept, and
// stands again when the finding comes back.
func (k KeptChoice) Orphaned() bool { return k.Now == "" }

// Stands says where the choice stands.
func (k KeptChoice) Stands() string {
	switch {
	case k.Orphaned():
		return "its finding is gone: kept until it comes back"
	case k.TextChanged:
		return textChanged
	}
	return "stands"
}

// textChanged says that a choice was made about a text that differs now.
const textChanged = "the text has changed since"

// beginning is how much of a finding's text is kept, in bytes: nearly every
// paragraph of a report whole.
const beginning = 1500

// Beginning is the part of a finding's text that is kept with what a person
// decided about it: whole words, at most 1,500 bytes.
func Beginning(text string) string {
	if len(text) <= beginning {
		return text
	}
	if at := strings.LastIndexByte(text[:beginning+1], ' '); at > 0 {
		return text[:at]
	}
	return strings.ToValidUTF8(text[:beginning], "")
}

// NearlySame reports whether a finding's text still says nearly what begins as
// was did: at least nine words of ten are the same, in any order. The measure
// is this program's own.
func NearlySame(was, now string) bool {
	a, b := strings.Fields(strings.ToLower(was)), strings.Fields(strings.ToLower(now))
	if len(was) < len(now) && Beginning(now) != now { // only the beginning was kept
		b = strings.Fields(strings.ToLower(Beginning(now)))
	}
	left := make(map[string]int, len(a))
	for _, w := range a {
		left[w]++
	}
	same := 0
	for _, w := range b {
		if left[w] > 0 {
			left[w]--
			same++
		}
	}
	longer := max(len(a), len(b))
	return longer > 0 && same*10 >= longer*9
}

// Tagging says whose a finding's themes and polarity are.
type Tagging string

// The taggings.
const (
	SuggestedTags Tagging = "suggested"  // the program's
	ConfirmedTags Tagging = "confirmed"  // yours
	WorkedOutTags Tagging = "worked-out" // a reader's, as in the built-in facts
)

// What some of the suggested ones are besides, which is counted apart.
const (
	UnsureTags    Tagging = "unsure"     // a guess
	YourWordsTags Tagging = "your-words" // a theme of theirs by words that you gave
)

// Taggings lists every tagging; a finding has one.
func Taggings() []Tagging { return []Tagging{SuggestedTags, ConfirmedTags, WorkedOutTags} }

// CountedTaggings are those that findings are counted by, in the order of the facet.
func CountedTaggings() []Tagging {
	return []Tagging{SuggestedTags, UnsureTags, YourWordsTags, ConfirmedTags, WorkedOutTags}
}

// Name is the tagging in words.
func (t Tagging) Name() string {
	switch t {
	case SuggestedTags:
		return "program (suggested)"
	case UnsureTags:
		return "suggested, a guess"
	case YourWordsTags:
		return "suggested by your words"
	case ConfirmedTags:
		return "you (confirmed)"
	case WorkedOutTags:
		return "reader (worked out)"
	}
	return string(t)
}

// Mark is the one-character mark after themes and beside a polarity: "?" for
// what the program suggests, as after a grade that nobody checked, and "'" for
// what you confirmed. What a reader worked out has none.
func (t Tagging) Mark() string {
	switch t {
	case SuggestedTags:
		return mark.Unchecked
	case ConfirmedTags:
		return mark.Confirmed
	}
	return ""
}

// Tagging says whose the finding's themes and polarity are.
func (f Finding) Tagging() Tagging {
	switch {
	case f.Confirmed:
		return ConfirmedTags
	case f.Suggested:
		return SuggestedTags
	}
	return WorkedOutTags
}

// Taggings are all that the finding's tagging is counted by.
func (f Finding) Taggings() []string {
	out := []string{string(f.Tagging())}
	if f.Unsure {
		out = append(out, string(UnsureTags))
	}
	if len(f.YourWords) > 0 {
		out = append(out, string(YourWordsTags))
	}
	return out
}

// ThemeMark is the mark after the finding's themes where they are a guess, else "": whose
// themes and polarity are is one fact, and its mark stands after the polarity.
// ThemeSet.Marked marks those that your words give.
func (f Finding) ThemeMark() string {
	if f.Unsure {
		return mark.Unchecked
	}
	return ""
}

// Chosen is the finding with a person's choice in place of what it had.
func (f Finding) Chosen(c Choice) Finding {
	f.Themes, f.Polarity = append([]string{}, c.Themes...), c.Polarity
	f.Suggested, f.Unsure, f.YourWords, f.Confirmed = false, false, nil, true
	return f
}

// TaggingWords marks themes and polarity that are not a reader's: "suggested",
// "suggested, a guess", "confirmed by you", with a warning where the text has changed since; ""
// otherwise.
func (f Finding) TaggingWords() string {
	switch {
	case f.Confirmed && f.TextChanged:
		return "confirmed by you; " + textChanged
	case f.Confirmed:
		return "confirmed by you"
	case f.Suggested:
		if f.Unsure {
			return "suggested, a guess"
		}
		return "suggested"
	}
	return ""
}

// TaggingNote is TaggingWords in brackets behind other words, "" for none.
func (f Finding) TaggingNote() string {
	if w := f.TaggingWords(); w != "" {
		return " (" + w + ")"
	}
	return ""
}
