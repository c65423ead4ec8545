package keys

import "slices"

// tagging is where a finding is in hand that can be confirmed.
const tagging = InBrowse | InReader | InInspection | InCompare | InReview

// Default returns the keys as they are out of the box.
func Default() Map {
	return slices.Concat(to(Moving, moving()), to("Find and choose", choosing()), to("Compare", comparing()), to("Over time", overTime()),
		to("Ask, copy and write", telling()), to(Going, going()), to("Library", keeping()), to("Import", importing()), to("Training", training()),
		to(Everywhere, always()), to("Themes and boxes", picking()))
}

// The tasks whose keys most screens have.
const (
	Going      = "Go to"
	Moving     = "Move"
	Everywhere = "Everywhere"
)

func to(task string, m Map) Map {
	for i := range m {
		m[i].Task = task
	}
	return m
}

func k(a Action, s Scope, short, help string, keys ...string) Binding {
	return Binding{Action: a, Scopes: s, Keys: keys, Short: short, Help: help}
}

// quit are the keys that end the program: Esc and Ctrl-C in quick succession
// reach it as one.
func quit() []string { return []string{"ctrl+c", "ctrl+alt+c"} }

// moving moves within lists and pages.
func moving() Map {
	return Map{
		k(Up, Lists, "", "up", "up", "k"),
		k(Down, Lists, "", "down", "down", "j"),
		k(Left, Screens, "", "pane to the left; close", "left", "h"),
		k(Right, Screens, "", "pane to the right; open", "right", "l"),
		k(Top, Lists, "", "first", "home", "g"),
		k(Bottom, Lists, "", "last", "end", "G"),
		k(PageUp, Lists, "", "a page up", "pgup"),
		k(PageDown, Lists&^(InFilters|InImporter|InBrowse|InReview), "", "a page down", "pgdown", "space"),
		k(PageDown, InFilters|InImporter|InBrowse|InReview, "", "a page down", "pgdown"),
		k(HalfUp, Lists, "", "half a page up", "ctrl+u"),
		k(HalfDown, Lists, "", "half a page down", "ctrl+d"),
		k(Left, InConfirm, "", "confirming: the change before", "left", "h"),
		k(Right, InConfirm, "", "confirming: the next change", "right", "l"),
		k(NextPane, Screens, "", "next pane, or the other side", "tab"),
		k(PrevPane, Screens, "", "pane before", "shift+tab"),
		k(Open, InConfirm, "confirm", "confirm what became of a matter", "enter"),
		k(OtherChange, InConfirm, "another change", "confirming: another change", "f", "tab", "space"),
	}
}

// choosing chooses findings, what is used most first: filters, selection, search, what
// was done last.
func choosing() Map {
	return Map{
		k(Open, Screens&^InReview, "open", "open or read", "enter"),
		k(Include, InFilters, "include", "include or drop a value", "space"),
		k(Exclude, InFilters, "exclude", "exclude a value (NOT)", "x"),
		k(Confirm, InReview, "confirm", "review: confirm what is suggested, and go to the next", "enter"),
		k(Skip, InReview, "skip", "review: skip it: it comes again behind all others", "space"),
		k(Polarise, InReview, "polarity", "review: confirm with another polarity: strength, needs work, progress, mixed, context", "+", "!", "~", "/", "_"),
		k(Select, InImporter, "select", "import: select a file or a whole folder", "space"),
		k(Search, Screens&^(InPreview|InTimeline|InHeat|InReview), "search", "search; in filters, find a value", "/"),
		k(Filters, InBrowse|InFilters|InReader, "filters", "filters", "f"),
		k(Filters, InTimeline|InHeat, "choose", "choose an authority, a region or a type", "f", "/"),
		k(Filters, InEngland, "choose", "choose an authority, a region or a type", "f"),
		k(Undo, InReview, "undo", "undo what was confirmed or skipped last", "u"),
		k(Undo, InInspection, "", "undo what was confirmed last", "u"),
		k(Undo, InCompare|InChain, "", "undo what was paired or confirmed last", "u"),
		k(Pick, InBrowse|InReader|InInspections|InInspection|InTimeline|InEngland, "compare", "compare: first press chooses one, second the other", "c"),
		k(Pick, InCompare, "", "choose another to hold against the one chosen first", "c"),
		k(Themes, tagging, "themes", "themes and polarity of the finding, or of those selected", "t"),
		k(Undo, InBrowse|InFilters|InReader, "undo", "undo the last change of the filter, or what was confirmed last", "u"),
		k(Rows, InFrequency, "facet", "how often: another facet; Tab, left and right too", "r"),
		k(Sort, InBrowse|InReader|InInspections|InHeat|InEngland|InFrequency, "", "sort by something else", "s"),
		k(Rows, InBrowse|InReader, "", "in groups of what they are sorted by, or one list", "r"),
		k(Frequency, InBrowse|InFilters|InReader, "", "how often: the findings of every value of the facet under the cursor, else of the themes", "F"),
		k(NextMatch, Screens&^(InChooser|Importing|InLibrary|InReview|InFrequency|Time), "", "next match", "n"),
		k(PrevMatch, Screens&^(InChooser|Importing|InLibrary|InReview|InFrequency|Time), "", "match before", "N"),
		k(AsTyped, Screens&^(InPreview|InTimeline|InHeat|InChooser|Importing|InLibrary|InReview|InFrequency|Time), "", "search for the words as typed, or in other words too", "="),
		k(Meant, InBrowse|InFilters|InReader, "", "search for the word that may have been meant", "d"),
		k(ClearAll, InBrowse|InFilters|InReader, "", "clear the whole filter", "X"),
		k(Every, InFilters, "", "filters: all of the chosen themes, or any of them", "&"),
		k(Select, InBrowse, "", "select the finding, or not, and go to the next", "space"),
		k(SelectAll, InBrowse, "", "select every finding of the list", "ctrl+a"),
		k(Redo, InBrowse|InFilters|InReader|InInspection|InCompare|InChain|InReview, "", "redo it", "U"),
	}
}

// comparing is of two inspections, a chain of matters and authorities side by side.
func comparing() Map {
	return Map{
		k(Rows, InCompare, "rows", "rows: by theme, by matter, by judgement area", "r"),
		k(Pair, InCompare, "pair", "pair or unpair the two findings under the cursors", "m"),
		k(Partner, InCompare, "", "pair the finding with any finding of the other inspection, found by words", "F"),
		k(Pair, InChooser, "", "choosing what to pair: pair with it, or take it apart", "m"),
		k(InFull, InCompare|InChain|InTurned|InReview, "", "the finding in its inspection", "O"),
		k(Chain, InCompare|InInspections|InInspection, "", "story: grades, themes and matters of the authority through all its inspections", "M"),
		k(Across, InCompare|InInspections|InInspection|InChain|InTurned, "", "beside its statistical neighbours, or two authorities side by side", "H"),
		k(Settle, InCompare, "", "confirm what became of the finding of A under its cursor", "v"),
		k(TurnedRound, InBrowse|InFilters|InReader|InInspection|InCompare|InChain|InAcross, "", "who turned it round: criticised for this theme or matter, and later praised", "W"),
		k(Rows, InTurned, "among", "turned round: all of England, the region, the neighbours", "r"),
		k(ChangedOnly, InTurned, "outright", "turned round: improved outright only, or in part too", "w"),
		k(Earlier, InReader|InBrowse|InInspection|InCompare, "", "earlier inspection (in Compare: in the place of the one chosen last)", "["),
		k(Later, InReader|InBrowse|InInspection|InCompare, "", "later inspection (in Compare: in the place of the one chosen last)", "]"),
		k(PrevTheme, InBrowse|InReader|InInspection|InCompare|InAcross, "", "theme, matter, section or group before", "{"),
		k(NextTheme, InInspection|InCompare|InAcross, "theme", "next theme, matter, section or group", "}"),
		k(NextTheme, InBrowse|InReader, "", "next theme, matter, section or group", "}"),
		k(Sync, InCompare, "", "scroll both sides together, or each alone", "z"),
		k(Fold, InInspection|InCompare, "fold", "fold or unfold", "-"),
		k(Fold, InBrowse, "", "fold or unfold the group under the cursor", "-"),
		k(ChangedOnly, InCompare, "changed", "changed only", "w"),
		k(ChangedOnly, InChain, "came back", "story: what was raised again and again, what came back, or all", "w"),
		k(Swap, InCompare, "reverse", "the later inspection first, without directions, or in order of time again; two authorities change sides", "S"),
		k(Swap, InEngland, "", "England: the order the other way round", "S"),
		k(Stack, InCompare, "", "side by side, or stacked", "L"),
	}
}

// overTime is of the timeline, the heat map and England.
func overTime() Map {
	return Map{
		k(ZoomIn, InTimeline, "zoom", "fewer years, larger", "+"),
		k(ZoomOut, InTimeline, "", "more years", "_"),
		k(AreaRows, InTimeline, "areas", "a row each judgement area, or overall grades alone", "A"),
		k(Fold, InTimeline, "", "timeline: the inspections of the authorities whose place it took, or not", "-"),
		k(AreaRows, InEngland, "", "England: counts, order, moves and spreads of another judgement area", "A"),
		k(Metric, InHeat, "metric", "other numbers in the cells", "%"),
		k(Rows, InHeat, "columns", "columns: inspections or years", "r"),
		k(Rows, InEngland, "view", "England: authorities, movers, grades by year, by framework, neighbours", "r"),
	}
}

// telling says why and from where, copies and writes.
func telling() Map {
	return Map{
		k(Why, InCompare|InInspection|InChain|InAcross|InTurned|Time, "why", "why this warning, link or cell", "i"),
		k(Why, InBrowse|InReader|InReview, "", "why these themes, and by which words it was found", "i"),
		k(Provenance, InBrowse|InReader|InInspection|InCompare|InTimeline|InEngland, "", "where this comes from", "p"),
		k(Source, InBrowse|InReader|InInspection|InCompare|InOverlay, "", "open the source file at its page", "o"),
		k(Export, InCompare, "export", "compare: write a paper for a board, or rows, to a file", "e"),
		k(Export, InBrowse|InFilters|InReader|InInspections|InInspection|InReview|InFrequency, "", "write what is seen to a file", "e"),
		k(Export, Time|InChain|InAcross|InTurned, "export", "write what is seen to a file", "e"),
		k(Copy, InBrowse|InReader|InInspection|InCompare|InChain|InAcross|InTurned|InOverlay, "", "copy with citation, or a web address", "y"),
		k(Basis, Screens&^(Importing|InLibrary), "date", "year means published, or inspected", "Y"),
		k(Voices, Screens&^(Importing|InLibrary|InTimeline|InEngland|InTurned), "voices", "other voices than Ofsted's, on or off", "D"),
	}
}

// going goes to another screen, which the bar names where the keys of the screen seen
// leave room.
func going() Map {
	return Map{
		k(Browse, Screens, "findings", "browse findings", "1"),
		k(Inspections, Screens, "inspections", "inspections of an authority", "2"),
		k(Compare, Screens, "compare", "compare two inspections", "3"),
		k(Timeline, Screens, "timeline", "timeline of an authority", "4"),
		k(Heat, Screens, "heat map", "heat map of themes", "5"),
		k(England, Screens, "England", "England: every authority", "6"),
		k(Review, Screens&^Importing, "review", "review: suggestions to confirm, the least certain first", "Q"),
		k(Library, Screens, "library", "library: your themes and choices", "7"),
	}
}

// keeping is of the library.
func keeping() Map {
	return Map{
		k(Open, InPlan, "apply", "library: put the draft in force", "enter"),
		k(Rename, InLibrary, "rename", "library: rename a theme", "r"),
		k(EditWords, InLibrary, "words", "library: edit the words of a theme", "e"),
		k(AddTheme, InLibrary, "add", "library: add a theme", "a"),
		k(Merge, InLibrary, "merge", "library: merge a theme into another", "m"),
		k(Hide, InLibrary, "hide", "library: hide a theme, or show it again", "x"),
		k(Restore, InLibrary, "", "library: a theme as it is built in; one of your own goes", "X"),
		k(Undo, InLibrary, "undo", "library: undo the last change of the draft", "u"),
		k(Export, InLibrary, "", "library: write the themes to a file", "E"),
		k(Foresee, InLibrary, "what changes", "library: what the draft changes, then Enter applies it", "w"),
		k(Keep, InWriting, "keep", "library: keep the words", "ctrl+s", "tab"),
		k(Cancel, InWriting, "leave", "library: leave the words as they were", "esc"),
		k(Quit, InWriting, "", "quit", quit()...),
	}
}

// importing is of the import.
func importing() Map {
	return Map{
		k(Import, Screens&^Importing, "", "import reports and tables", "I"),
		k(Import, Importing, "go on", "import: go on to the next step", "I"),
		k(TypePath, InImporter, "path", "import: type or paste a path; Tab completes it", "ctrl+l"),
	}
}

// training is before a room.
func training() Map {
	return Map{
		k(Train, Screens&^Importing, "", "train a room on this authority, or go on with it", "T"),
		k(NextStep, InTraining, "next", "training: what is below, the next clue, the next step", "pgdown", "space", "right", "down", "l", "j"),
		k(PrevStep, InTraining, "before", "training: step before", "pgup", "left", "up", "h", "k"),
		k(Reveal, InTraining, "reveal", "training: reveal the answer, or hide it again", "r"),
		k(NextClue, InTraining, "clue", "training: next clue, else next step", "enter"),
		k(Blank, InTraining, "blank", "training: blank screen, and back", ".", "b"),
		k(HandOne, InTraining, "", "training: a hand for choice 1", "1"),
		k(HandTwo, InTraining, "", "training: a hand for choice 2", "2"),
		k(HandThree, InTraining, "", "training: a hand for choice 3", "3"),
		k(HandFour, InTraining, "", "training: a hand for choice 4", "4"),
		k(ClearHands, InTraining, "clear hands", "training: clear the hands", "0"),
		k(TakeBack, InTraining, "", "training: take the last hand back", "backspace"),
		k(SpeakerNotes, InTraining, "", "training: notes for the speaker, and away", "a"),
		k(Clock, InTraining, "", "training: show or hide the clock", "C"),
		k(Export, InTraining, "", "training: write the result to a file", "e"),
		k(Top, InTraining, "", "training: first step", "home", "g"),
		k(Basis, InTraining, "", "year means published, or inspected", "Y"),
	}
}

// always counts everywhere.
func always() Map {
	return Map{
		k(Look, Lists|InTraining|InConfirm, "", "look: dark, light, high contrast, paper ...", "f2"),
		k(Reload, Screens, "", "reload the casebook", "f5"),
		k(Palette, Screens|InTraining, "", "every command by name", ":"),
		k(Cancel, Lists, "", "cancel, close, back", "esc"),
		k(Cancel, InConfirm, "", "confirming: leave it as it was", "esc"),
		k(Cancel, InTraining, "", "training: close the notes", "esc"),
		k(Back, Lists|InTraining, "back", "back; quit from the first screen", "q"),
		k(Back, InConfirm, "leave it", "confirming: leave it as it was", "q"),
		k(Help, Lists|InTraining|InConfirm, "keys", "all keys", "?", "f1"),
		k(Quit, Lists|InTraining|InConfirm, "", "quit", quit()...),
		k(Suspend, Lists|InTraining|InConfirm, "", "to the shell; fg comes back", "ctrl+z"),
	}
}

// picking is of the theme picker and other boxes: letters are typed there.
func picking() Map {
	return Map{
		k(Up, typing, "", "up", "up"),
		k(Down, typing, "", "down", "down"),
		k(PageUp, typing, "", "a page up", "pgup"),
		k(PageDown, typing, "", "a page down", "pgdown"),
		k(Top, InPicker, "", "first", "home"),
		k(Bottom, InPicker, "", "last", "end"),
		k(Confirm, InPicker, "confirm", "themes: confirm what is suggested, or what was changed", "enter"),
		k(Toggle, InPicker, "put or drop", "themes: put or drop the theme under the cursor", "space"),
		k(Recent, InPicker, "recent", "themes: put or drop a recent theme by its number", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
		k(Polarise, InPicker, "polarity", "themes: strength, needs work, progress, mixed, context", "+", "!", "~", "/", "_"),
		k(Deciding, InPicker, "why", "themes: the words that decided, and back", "tab"),
		k(Cancel, typing, "leave", "cancel, close, back", "esc"),
		k(Open, InBox, "", "open or read", "enter"),
		k(Quit, typing, "", "quit", quit()...),
	}
}
