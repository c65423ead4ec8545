package keys

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
)

// mostNamed is how many screens a scope is named by; of more it is most of them.
const mostNamed = 4

const mostScreens = "most screens"

// Places names the screens of a scope.
func (s Scope) Places() string {
	var names []string
	for _, x := range []struct {
		scope Scope
		name  string
	}{
		{InFilters, "Filters"},
		{InBrowse | InReader, "Browse"},
		{InInspections | InInspection, "Inspections"},
		{InCompare | InChooser, "Compare"},
		{InConfirm, "Confirming"},
		{InChain, "Matters"},
		{InAcross, "Neighbours"},
		{InTurned, "Turned round"},
		{InReview, "Review"},
		{InFrequency, "How often"},
		{InTimeline, "Timeline"},
		{InHeat, "Heat map"},
		{InEngland, "England"},
		{InLibrary | InPlan | InWriting, "Library"},
		{Importing, "Import"},
		{InPicker, "Themes"},
		{InTraining, "Training"},
	} {
		if s&x.scope != 0 {
			names = append(names, x.name)
		}
	}
	if len(names) > mostNamed {
		return mostScreens
	}
	return strings.Join(names, ", ")
}

// Unbound says of a key without a meaning in a scope what it is for on other
// screens, and where; a training's keys, which mean steps there, are left out.
func (m Map) Unbound(k PressMsg, ascii bool) string {
	key := k.Key.String()
	label := name(key, ascii)
	i, most := -1, 0 // what most screens mean by it
	for j, b := range m {
		if n := bits.OnesCount32(uint32(b.Scopes & Screens)); n > most && slices.Contains(b.Keys, key) {
			i, most = j, n
		}
	}
	if i < 0 {
		return label + " does nothing here. " + m.First(Help, ascii) + " lists the keys."
	}
	where := (m[i].Scopes & Screens).Places()
	if where == mostScreens && m[i].Scopes&InBrowse != 0 {
		where = "Browse and " + where
	}
	return label + " does nothing here. In " + where + ": " + withoutPlace(m[i].Help, where) + "."
}

// Idle says of a key that it has a meaning in a scope, and nothing to act on now.
func (m Map) Idle(s Scope, k PressMsg, ascii bool) string {
	label := name(k.Key.String(), ascii)
	for _, b := range m {
		if b.Action == k.Action && b.Scopes&s != 0 {
			return label + " has nothing to act on here. It is for: " + withoutPlace(b.Help, s.Places()) + "."
		}
	}
	return label + " does nothing here."
}

// withoutPlace drops a screen's name from a help text that stands beside it.
func withoutPlace(help, where string) string {
	if place, rest, ok := strings.Cut(help, ": "); ok && strings.EqualFold(place, where) {
		return rest
	}
	return help
}

// ByTask returns the bindings of a scope as its help lists them: first the tasks with
// most of the bar's keys, of which one that few screens have counts for more, moving and
// what counts everywhere last; in a task the bar's keys first.
func (m Map) ByTask(s Scope) []Binding {
	out := m.In(s)
	last := []string{Going, Moving, Everywhere}
	own := map[string]int{}
	hidden := func(b Binding) int {
		if b.Short == "" {
			return 1
		}
		return 0
	}
	for _, b := range out {
		own[b.Task] += (1 - hidden(b)) * 1000 / bits.OnesCount32(uint32(b.Scopes))
	}
	slices.SortStableFunc(out, func(a, b Binding) int {
		return cmp.Or(slices.Index(last, a.Task)-slices.Index(last, b.Task), own[b.Task]-own[a.Task], strings.Compare(a.Task, b.Task), hidden(a)-hidden(b))
	})
	return out
}

// First is the first key of an action, as texts name it; "" where it has none.
func (m Map) First(a Action, ascii bool) string {
	b, ok := m.Of(a)
	if !ok {
		return ""
	}
	return b.First(ascii)
}
