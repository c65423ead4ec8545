// Package nav holds the messages that cross screens: where to go, what to
// compare, what the whole program shows. Screens send them; only the root acts
// on them, so that screens never know each other.
package nav

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/prose"
	"casebook/ui/keys"
	"casebook/ui/style"
)

// Settings hold for every screen at once.
type Settings struct {
	Basis       data.Basis
	OtherVoices bool
	AreaSEND    bool      // findings of area SEND inspections are held: counts leave them out until they are chosen
	Today       data.Date // the day of the clock, for the names of files alone
	Style       style.Sheet
	Keys        keys.Map // for the names of keys in texts
}

// Named says in few words which date "year" means and whose words count, as
// every screen with findings must: "years: published, Ofsted only".
func (s Settings) Named() string {
	who := "Ofsted only"
	if s.OtherVoices {
		who = "all voices"
	}
	return s.Years() + ", " + who
}

// Counted is a filter that another screen or the start asks for, without what
// counts leave out until it is chosen.
func (s Settings) Counted(f filter.Filter) filter.Filter {
	if s.AreaSEND {
		f = f.OwnServices()
	}
	return f
}

// Years says which year is meant.
func (s Settings) Years() string { return "years: " + s.Basis.String() }

// Key is the first key of an action, as texts name it; "" where it has none.
func (s Settings) Key(a keys.Action) string {
	return s.Keys.First(a, s.Style.Glyphs.ASCII)
}

// SettingsMsg tells a screen that settings changed, or which they are when it
// opens.
type SettingsMsg struct{ Settings Settings }

// BrowseMsg opens Browse; Filter nil keeps what it has.
type BrowseMsg struct{ Filter *filter.Filter }

// InspectionsMsg opens the inspections of an authority, "" for the list of all.
type InspectionsMsg struct{ Authority string }

// InspectionMsg opens one inspection in full, at a finding if one is named.
type InspectionMsg struct{ ID, Finding string }

// PickMsg chooses an inspection for comparison: with the second the two are
// compared.
type PickMsg struct{ ID string }

// CompareMsg opens Compare.
type CompareMsg struct{ A, B string }

// TimelineMsg opens the timeline of an authority, "" for the one at hand.
type TimelineMsg struct{ Authority string }

// HeatMsg opens the heat map of what a filter chooses, nil for what is at hand.
type HeatMsg struct{ Filter *filter.Filter }

// EnglandMsg opens England.
type EnglandMsg struct{}

// LibraryMsg opens the Library.
type LibraryMsg struct{}

// ImportMsg opens the import.
type ImportMsg struct{}

// ChainMsg opens an authority's matters through all its inspections.
type ChainMsg struct{ Authority string }

// AcrossMsg sets two authorities side by side; B "" sets A among its
// statistical neighbours.
type AcrossMsg struct{ A, B string }

// TurnedMsg asks who turned a theme round, or the matter of a finding, nearest
// to an authority first; "" is that of the screen seen.
type TurnedMsg struct{ Theme, Finding, Authority string }

// TurnedOf asks who turned the matter of a finding round, which goes by its
// first theme.
func TurnedOf(f data.Finding, authority string) tea.Cmd {
	if len(f.Themes) == 0 {
		return Send(SayMsg{Text: "This finding has no theme by which others could be found: t gives it one."})
	}
	return Send(TurnedMsg{Finding: f.ID, Authority: authority})
}

// TurnedOfNothing says what the cursor must stand on to ask who turned it round.
func TurnedOfNothing(on string) tea.Cmd {
	return Send(SayMsg{Text: "Move to " + on + " first; then W shows who turned it round."})
}

// SourceMsg opens the file of a source at a page, counted from 1; 0 for none.
type SourceMsg struct {
	Source data.Source
	Page   int
}

// SourceOf is the source of a finding at its page.
func SourceOf(f data.Finding, sources map[string]data.Source) SourceMsg {
	s, known := sources[f.Source.ID]
	if !known {
		s = data.Source{ID: f.Source.ID, Document: f.Source.Document}
	}
	return SourceMsg{Source: s, Page: f.Source.Page}
}

// RenewMsg opens the casebook again after a screen changed it, and says so.
type RenewMsg struct{ Say string }

// TrainMsg opens the training of an authority, at an inspection if one is
// named; "" is the authority of the screen seen.
type TrainMsg struct{ Authority, Inspection string }

// ThemesMsg opens the theme picker on findings: on those given, or on those
// named by id, which are read first.
type ThemesMsg struct {
	Findings []data.Finding
	IDs      []string
}

// ChooseMsg confirms what findings are about, all or none. Say is the news
// when it is done, without its full stop.
type ChooseMsg struct {
	Choices []data.Choice
	Say     string
}

// ReviewMsg opens the review of what a filter chooses, nil for what is at hand.
type ReviewMsg struct{ Filter *filter.Filter }

// FrequencyMsg opens the counts of a facet's values among what a filter chooses.
type FrequencyMsg struct {
	Filter filter.Filter
	Facet  filter.Facet
}

// SkipMsg passes a suggestion over in the review.
type SkipMsg struct{ Finding data.Finding }

// PairMsg keeps pairs of findings, and what a reader confirms of matters, in the
// notebook. Say is the news when it is done, without its full stop.
type PairMsg struct {
	Pairs []data.Pair
	Say   string
}

// Step is what became of something confirmed.
type Step uint8

// The steps.
const (
	Done   Step = iota
	Undone      // taken back
	Redone      // done again
	NoUndo      // can no longer be taken back: it was changed elsewhere
	NoRedo      // can no longer be done again, for the same reason
)

// TaggedMsg tells a screen that themes or polarity of findings have changed, or
// their pairs; for NoUndo and NoRedo none has.
type TaggedMsg struct {
	Step     Step
	Findings []string // ids
	Pairs    bool     // nothing of the findings themselves, as where they were paired
	Skipped  bool     // passed over in the review; nothing of them has changed
}

// UndoMsg takes back what was confirmed last; RedoMsg does it again.
type (
	UndoMsg struct{}
	RedoMsg struct{}
)

// BackMsg leaves the screen.
type BackMsg struct{}

// SayMsg shows a line of news until the next key. Bad marks a failure.
type SayMsg struct {
	Text string
	Bad  bool
}

// Labelled is a line of an explanation behind its label. Those that follow each
// other stand in one column.
func Labelled(label, text string) string { return label + "\t" + text }

// ExplainMsg shows a page of plain text over the screen.
type ExplainMsg struct {
	Title  string
	Lines  []string
	Source *SourceMsg // what o opens from there, nil for nothing
}

// CopyMsg sends text to the clipboard.
type CopyMsg struct{ Text, What string }

// CopyAddresses sends web addresses to the clipboard, one a line.
func CopyAddresses(all ...string) tea.Cmd {
	what := "The web address"
	if len(all) > 1 {
		what = prose.Count(len(all), "web address")
	}
	return Send(CopyMsg{Text: strings.Join(all, "\n"), What: what})
}

// Send makes a command of a message.
func Send(m tea.Msg) tea.Cmd { return func() tea.Msg { return m } }

// Fail makes a command that says what went wrong.
func Fail(err error) tea.Cmd { return Send(SayMsg{Text: err.Error(), Bad: true}) }
