// Package keys turns keys into actions. Every key has one meaning in a scope. The
// root resolves a key once and hands down a PressMsg; a screen acts on its action
// and never looks at the key map. Help texts, the key screen and the table of
// "casebook help keys" come from the same map.
//
// It knows no screen and draws nothing.
package keys

import (
	"slices"
	"strings"
)

// Action is what a key asks for.
type Action uint8

// The actions. Their keys and help texts are in Default.
const (
	None Action = iota
	Up
	Down
	Left
	Right
	Top
	Bottom
	PageUp
	PageDown
	HalfUp
	HalfDown
	NextPane
	PrevPane
	Open
	Cancel
	Back
	Quit
	Suspend
	Help
	Palette
	Search
	NextMatch
	PrevMatch
	AsTyped
	Meant
	Browse
	Inspections
	Compare
	Timeline
	Heat
	England
	Filters
	Include
	Exclude
	ClearAll
	Undo
	Redo
	Sort
	Pick
	Earlier
	Later
	PrevTheme
	NextTheme
	Sync
	Fold
	ChangedOnly
	Swap
	Stack
	ZoomIn
	ZoomOut
	AreaRows
	Metric
	Rows
	Basis
	Voices
	Provenance
	Copy
	Why
	Source
	Import
	Select
	TypePath
	SelectAll
	Themes
	Confirm
	Toggle
	Recent
	Polarise
	Deciding
	Look
	Reload
	Train
	NextStep
	PrevStep
	Reveal
	NextClue
	Blank
	HandOne
	HandTwo
	HandThree
	HandFour
	ClearHands
	TakeBack
	SpeakerNotes
	Clock
	Export
	Library
	Rename
	Hide
	Merge
	AddTheme
	EditWords
	Restore
	Foresee
	Keep
	Pair
	Partner
	InFull
	Chain
	Across
	TurnedRound
	OtherChange
	Settle
	Every
	Review
	Skip
	Frequency
	numActions
)

// Scope is where a key is pressed. Sets of scopes are joined by OR.
type Scope uint32

// The scopes.
const (
	InBrowse      Scope = 1 << iota // list of findings
	InFilters                       // facets
	InReader                        // one finding
	InInspections                   // list of authorities and inspections
	InInspection                    // one inspection in full
	InCompare
	InTimeline
	InHeat
	InEngland
	InChooser   // which inspections to compare, which findings to pair
	InImporter  // choosing files
	InPreview   // what was read, and what came of it
	InChain     // matters by inspections
	InAcross    // authorities side by side
	InTurned    // who turned it round
	InOverlay   // key help, warnings
	InTraining  // before a room: clickers send few keys, so that lists' keys mean steps
	InPicker    // themes and polarity, over a screen: letters are typed
	InLibrary   // themes and choices
	InPlan      // what a draft of themes changes
	InWriting   // words of a theme, one a line: only the keys that end it are ours
	InConfirm   // confirming what became of a matter
	InBox       // a line to type in over a list, over a screen: the palette, a file to write
	InReview    // suggestions to confirm, one after another
	InFrequency // how often each value of a facet is found
	typing      = InPicker | InBox
	Screens     = InBrowse | InFilters | InReader | InInspections | InInspection | InCompare | Time | InLibrary | InChooser | InChain | InAcross | InTurned | InReview | InFrequency | Importing
	Time        = InTimeline | InHeat | InEngland
	Importing   = InImporter | InPreview
	Lists       = Screens | InOverlay | InPlan
)

// Binding is an action with its keys, the scopes in which they count and what
// they do. Short goes on the help bar; without it the action stays off the bar.
type Binding struct {
	Action Action
	Scopes Scope
	Keys   []string // as the terminal names them: "ctrl+d", "space", "?"
	Short  string
	Help   string
	Task   string // what one does with it, as the help groups keys
}

// Map is a set of bindings, in the order of the key screen.
type Map []Binding

// Which returns what a key asks for in a scope, and which of the action's keys
// it is, from 0: an action such as Recent has a key for each thing it acts on.
func (m Map) Which(s Scope, key string) (Action, int) {
	for i := range m {
		if n := slices.Index(m[i].Keys, key); n >= 0 && m[i].Scopes&s != 0 {
			return m[i].Action, n
		}
	}
	return None, 0
}

// In returns the bindings that count in a scope.
func (m Map) In(s Scope) []Binding {
	var out []Binding
	for _, b := range m {
		if b.Scopes&s != 0 {
			out = append(out, b)
		}
	}
	return out
}

// Of returns the binding of an action.
func (m Map) Of(a Action) (Binding, bool) {
	i := slices.IndexFunc(m, func(b Binding) bool { return b.Action == a })
	if i < 0 {
		return Binding{}, false
	}
	return m[i], true
}

// Label writes a binding's keys for a reader: "↑ k", "Ctrl-d", "Space".
func (b Binding) Label(ascii bool) string {
	names := make([]string, 0, len(b.Keys))
	for _, k := range b.Keys {
		names = append(names, name(k, ascii))
	}
	return strings.Join(names, " ")
}

// First writes only the first key, for the help bar.
func (b Binding) First(ascii bool) string { return name(b.Keys[0], ascii) }

var special = map[string]string{
	"space": "Space", "enter": "Enter", "esc": "Esc", "tab": "Tab", "shift+tab": "Shift-Tab",
	"pgup": "PgUp", "pgdown": "PgDn", "home": "Home", "end": "End", "f1": "F1", "f2": "F2", "f5": "F5",
	"up": "Up", "down": "Down", "left": "Left", "right": "Right", "backspace": "Backspace",
}

var arrows = map[string]string{"up": "↑", "down": "↓", "left": "←", "right": "→"}

func name(k string, ascii bool) string {
	if a, ok := arrows[k]; ok && !ascii {
		return a
	}
	if n, ok := special[k]; ok {
		return n
	}
	if rest, ok := strings.CutPrefix(k, "ctrl+"); ok {
		return "Ctrl-" + strings.Replace(rest, "alt+", "Alt-", 1)
	}
	return k
}
