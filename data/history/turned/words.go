package turned

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"casebook/data"
	"casebook/data/prose"
)

// Silence says what turns nothing.
const Silence = "Silence turns nothing, nor does a report of which only a part is held."

// Rule says in plain sentences when something has turned round.
const Rule = "An authority turned it round where one inspection wanted work on the theme and a later one praises it: improved, or improved in part. " +
	"Of several later inspections the first counts that says so. " + Silence + " " +
	"What became of a theme is found as in a comparison of the two inspections, which shows all that both say."

// Words says which authorities are looked at.
func (a Answer) WithinWords() string {
	switch {
	case a.Within == Neighbours:
		return a.Asker.Name + " and its statistical neighbours"
	case a.Within == Region && a.Asker.Region != "":
		return "authorities in " + a.Asker.Region
	case a.Within == Region:
		return a.Asker.Name + " alone: its region is not known"
	case a.Asker.ID != "":
		return "all of England, the nearest to " + a.Asker.Name + " first"
	}
	return "all of England"
}

// Subject is what is asked for: a theme, of a matter with its first words.
func (a Answer) Subject() string {
	if a.Finding != "" {
		return a.Names.Label(a.Theme) + ": " + beginning(a.Matter.Text)
	}
	return a.Names.Label(a.Theme)
}

// beginning is the first words of a text, for a title.
func beginning(text string) string {
	const most = 60
	if utf8.RuneCountInString(text) <= most {
		return strings.TrimRight(text, ". ")
	}
	cut := string([]rune(text)[:most])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, ",;: ") + "…"
}

// Title asks the question.
func (a Answer) Title() string { return "Who turned it round? " + prose.Capital(a.Subject()) }

// Asked says what is asked of a finding that asks for no work, so that nobody
// takes it for a fault that was mended; "" for any other.
func (a Answer) Asked() string {
	is := ""
	switch {
	case a.Finding == "":
	case a.Matter.Polarity == data.Strength:
		is = "is praise"
	case a.Matter.Polarity == data.Progress:
		is = "tells of progress"
	case a.Matter.Polarity == data.Context:
		is = "neither praises nor asks for work"
	}
	if is == "" {
		return ""
	}
	return "This finding " + is + ". What is asked is who was criticised for its theme, " + a.Names.Label(a.Theme) + ", and later praised."
}

// Counts says what was looked at, and what was found.
func (a Answer) Counts() string {
	out := fmt.Sprintf("%s of %s looked at: %s", prose.Count(a.Pairs, "pair")+" of inspections", prose.Count(a.Authors, "authority"), prose.Count(len(a.Turns), "turn"))
	if n := a.Suggested(); n > 0 {
		out += fmt.Sprintf(", %s suggested (no reader confirmed the themes)", allOr(n, len(a.Turns)))
	}
	return out
}

func allOr(n, of int) string {
	if n == of {
		return "all"
	}
	return strconv.Itoa(n)
}

// Unseen says what was not looked at, "" where all was.
func (a Answer) Unseen() string {
	var parts []string
	if a.Grades > 0 {
		parts = append(parts, prose.Count(a.Grades, "inspection")+" of which only grades are held")
	}
	if a.InPart > 0 {
		parts = append(parts, prose.CountOf(a.InPart, "pair of which one report is", "pairs of which one report is")+" held or readable in part only")
	}
	if a.Damaged > 0 {
		parts = append(parts, prose.Count(a.Damaged, "turn")+" whose paragraph is damaged")
	}
	return prose.List(parts, "and")
}

// Nobody says that nothing was found, and what that is worth.
func (a Answer) Nobody() string {
	out := "No authority is known here to have turned it round"
	if a.Pairs == 0 {
		return out + ": of none are two whole inspections held. Import the reports"
	}
	return out + ", as far as reports are held"
}

// Headline says of a turn whose it is, what became of it and how soon.
func (a Answer) Headline(t Turn) string {
	return t.Authority.Label() + ": " + a.Became(t) + " in " + t.Between.Words()
}

// YearsWords says which years are named, and from which dates time is counted.
func (a Answer) YearsWords() string {
	return a.Basis.Reading() + " The time between counts from those dates where both are known."
}

// Where says how near the authority stands to the one that asks, "" where
// nobody asks.
func (t Turn) Where(asker data.Authority) string {
	switch {
	case asker.ID == "":
		return ""
	case t.Near == Itself:
		return "itself"
	case t.Near == Neighbour:
		return fmt.Sprintf("neighbour %d", t.Rank)
	case t.Near == SameRegion:
		return "same region"
	}
	return "elsewhere"
}

// About says whether the criticised paragraph is on the matter that is asked
// for, "" where a theme is.
func (a Answer) About(t Turn) string {
	switch {
	case a.Finding == "":
		return ""
	case t.SameMatter():
		return "the same matter"
	}
	return "the theme only"
}

// Became is the change, with what a reader must know of it: "improved
// (suggested; one service)".
func (a Answer) Became(t Turn) string {
	var notes []string
	if t.Suggested {
		notes = append(notes, "suggested")
	}
	if !t.B.Framework.Graded() {
		notes = append(notes, "one service")
	}
	if t.Again != nil {
		notes = append(notes, "worse again "+t.Again.YearOn(a.Basis))
	}
	if len(notes) == 0 {
		return t.Change.Words()
	}
	return t.Change.Words() + " (" + strings.Join(notes, "; ") + ")"
}
