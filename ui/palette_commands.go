package ui

import (
	"slices"

	"casebook/data"
	"casebook/data/filter"
	"casebook/ui/keys"
	"casebook/ui/nav"
)

// synonyms are words for actions that their help texts do not have.
func synonyms() map[keys.Action]string {
	return map[keys.Action]string{keys.Help: "help", keys.Export: "export save file", keys.Quit: "exit", keys.Reload: "refresh", keys.Search: "find",
		keys.Train: "training", keys.Timeline: "history", keys.Across: "neighbours compare", keys.TurnedRound: "theme improved", keys.Provenance: "source"}
}

// commands are the actions of a scope: those of the help bar first, and none
// that only moves.
func commands(s keys.Scope, set nav.Settings) []command {
	var bar, rest []command
	for _, b := range set.Keys.In(s) {
		if _, moves := b.Action.Motion(); moves {
			continue
		}
		switch b.Action {
		case keys.Palette, keys.Left, keys.Right, keys.NextPane, keys.PrevPane:
			continue
		}
		c := command{name: b.Help, key: b.Label(set.Style.Glyphs.ASCII), also: b.Short + " " + synonyms()[b.Action], send: b.Press()}
		if b.Short != "" {
			bar = append(bar, c)
		} else {
			rest = append(rest, c)
		}
	}
	return append(bar, rest...)
}

func ofAuthorities(all []data.Authority) []command {
	var out []command
	for _, a := range all {
		out = append(out, command{name: a.Name + ": inspections", also: a.FindText(), send: nav.InspectionsMsg{Authority: a.ID}})
	}
	return out
}

func ofThemes(themes data.ThemeSet, f filter.Filter) []command {
	var out []command
	for _, t := range themes.List() {
		of := f.Include(filter.Theme, t.ID)
		out = append(out, command{name: t.Label + ": findings on the theme", also: t.ID + " theme", send: nav.BrowseMsg{Filter: &of}},
			command{name: t.Label + ": who turned it round", also: t.ID + " theme improved", send: nav.TurnedMsg{Theme: t.ID}})
	}
	return out
}

func ofInspections(all []data.Inspection, authorities []data.Authority, b data.Basis) []command {
	names := map[string]string{}
	for _, a := range authorities {
		names[a.ID] = a.Name
	}
	var out []command
	for _, in := range all {
		out = append(out, command{name: names[in.Authority] + ", " + in.Title(b), also: in.ID, send: nav.InspectionMsg{ID: in.ID}})
	}
	return out
}

// ofYears are the years of the inspections whose findings are held.
func ofYears(all []data.Inspection, f filter.Filter) []command {
	var years []string
	for _, in := range all {
		if y := in.On(f.Basis).YearText(); y != "" && in.Coverage != data.NoText && !slices.Contains(years, y) {
			years = append(years, y)
		}
	}
	slices.Sort(years)
	var out []command
	for _, y := range years {
		of := f.Include(filter.Year, y)
		out = append(out, command{name: y + ": findings of the year", send: nav.BrowseMsg{Filter: &of}})
	}
	return out
}
