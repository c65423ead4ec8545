package ui

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"casebook/data/filter"
	"casebook/data/training"
	"casebook/ui/browse"
	"casebook/ui/importer"
	"casebook/ui/keys"
	"casebook/ui/layout"
	"casebook/ui/library"
	"casebook/ui/nav"
	"casebook/ui/picker"
	"casebook/ui/style"
	train "casebook/ui/training"
	"casebook/ui/widget"
)

// app is the root, the only tea.Model.
type app struct {
	store    Store
	settings nav.Settings
	w, h     int
	stack    []*place          // Browse first, the page seen last
	kept     map[string]*place // pages shown again as they were left, by name
	over     overlay
	say      nav.SayMsg
	pick     picked // inspection A chosen for comparison, zero if none
	notices  []string
	greeting bool             // the notices are shown, and no key was pressed yet
	first    *filter.Filter   // what Browse begins with, nil for the default
	script   *training.Script // the training to begin with, nil for none
	reopen   func(context.Context) (Store, error)
	changed  func() bool
	stale    bool              // a newer casebook has been offered and not been taken
	importer importer.Importer // nil where nothing can be written
	applier  library.Applier   // nil where nothing can be written
	stops    bool              // a shell waits that can stop the program
	train    train.Options
	tags     tagging // what was confirmed, and can be undone
	save     func(name string, text []byte, replace bool) (path string, err error)
	openFile func(path string, page int) (hash string, err error)
	keepLook func(style.Look) error
}

var _ tea.Model = (*app)(nil)

func newApp(s Store, notices []string, st nav.Settings) *app {
	st.Keys = keys.Default()
	return &app{store: s, kept: map[string]*place{}, settings: st, notices: notices, keepLook: func(style.Look) error { return nil }}
}

// Init opens Browse.
func (a *app) Init() tea.Cmd {
	a.settings.AreaSEND = holdsAreaSEND(a.store)
	a.push(browsing(browse.New(a.store, a.settings)))
	cmd := addressed(a.top(), a.top().Init())
	if a.first != nil {
		cmd = a.findings(nav.BrowseMsg{Filter: a.first})
	}
	cmd = tea.Batch(cmd, a.watchCmd(), tea.RequestBackgroundColor)
	if a.script != nil {
		cmd = tea.Batch(cmd, a.show(a.scriptPage(*a.script)))
	}
	if len(a.notices) > 0 {
		a.say, a.greeting = nav.SayMsg{Text: strings.Join(a.notices, " ")}, true
	}
	return cmd
}

// Update follows HOUSE's order: size, overlay, a screen that takes text, keys
// that count everywhere, then the screen seen.
func (a *app) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := a.take(msg)
	a.fitTop()
	return a, cmd
}

func (a *app) take(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.resize(msg.Width, msg.Height)
		return nil
	case tea.KeyPressMsg:
		return a.key(msg)
	case answerMsg:
		return a.answer(msg)
	case tea.BackgroundColorMsg:
		return a.grounded(!msg.IsDark())
	case changedMsg:
		return a.seenChanged(msg)
	}
	if cmd, done := a.route(msg); done {
		return cmd
	}
	return a.other(msg)
}

// other hands what is neither key nor news, such as pasted text, to what is seen.
func (a *app) other(msg tea.Msg) tea.Cmd {
	if a.over != nil {
		_, cmd := a.over.Update(msg)
		return cmd
	}
	return a.tell(a.top(), msg)
}

// key says what a key asks for, once, and decides who gets it.
func (a *app) key(k tea.KeyPressMsg) tea.Cmd {
	a.say, a.greeting = nav.SayMsg{}, false
	press := a.settings.Keys.Resolve(a.scope(), k)
	switch {
	case press.Action == keys.Quit:
		return a.leave()
	case press.Action == keys.Suspend:
		return a.suspend()
	case layout.TooSmall(a.w, a.h) && press.Action != keys.Back:
		return nil
	case a.over != nil:
		return a.overlaid(press)
	case a.top().Capturing():
		return a.tell(a.top(), press)
	}
	if cmd, done := a.global(press.Action); done {
		return cmd
	}
	return a.toTop(press)
}

// toTop hands a key to the screen seen, and says so where it has no meaning or nothing
// to act on there; not in a training, where a room would read it, nor of moving, which
// comes to an end.
func (a *app) toTop(press keys.PressMsg) tea.Cmd {
	top, ascii := a.top(), a.settings.Style.Glyphs.ASCII
	_, moves := press.Action.Motion()
	scope := top.Scope()
	switch {
	case scope&(keys.Screens|keys.InConfirm|keys.InPlan) == 0 || moves || press.Action == keys.Left || press.Action == keys.Right:
		return a.tell(top, press)
	case press.Action == keys.None:
		a.say = nav.SayMsg{Text: a.settings.Keys.Unbound(press, ascii)}
		return a.tell(top, press)
	}
	before := top.View()
	cmd := a.tell(top, press)
	if cmd != nil || top.View() != before {
		return cmd
	}
	a.say = nav.SayMsg{Text: a.settings.Keys.Idle(scope, press, ascii)}
	if _, opens := a.page(pageKeys()[press.Action]); opens || press.Action == keys.Browse {
		a.say.Text = "This is what " + a.settings.Key(press.Action) + " opens."
	}
	return nil
}

// scope is where keys go.
func (a *app) scope() keys.Scope {
	if a.over != nil {
		return a.over.Scope()
	}
	return a.top().Scope()
}

// overlaid hands a key to what lies over the screen, until that is done.
func (a *app) overlaid(press keys.PressMsg) tea.Cmd {
	done, cmd := a.over.Update(press)
	if !done {
		return cmd
	}
	if p, ok := a.over.(*picker.Picker); ok && cmd != nil {
		a.tags.asked = p // shown again if it cannot be written
	}
	a.over = nil
	return cmd
}

// global carries out what means the same on every screen. The key of the page
// that is seen is that page's own.
func (a *app) global(act keys.Action) (tea.Cmd, bool) {
	if p, ok := a.page(pageKeys()[act]); ok {
		if a.top().name == p.name && !p.named {
			return nil, false
		}
		return a.show(p), true
	}
	switch act {
	case keys.Help:
		a.over = newHelp(a.top().Scope(), a.settings)
	case keys.Palette:
		p := newPalette(a.top().Scope(), a.store, a.settings, a.chosenFilter())
		a.over = p
		return p.Init(), true
	case keys.Look:
		a.over = newLooks(a.settings)
	case keys.Basis:
		a.settings.Basis = 1 - a.settings.Basis
		a.say = nav.SayMsg{Text: "Years and order go by the date " + a.settings.Basis.String() + "."}
		return a.tellSettings(), true
	case keys.Voices:
		a.settings.OtherVoices = !a.settings.OtherVoices
		a.say = nav.SayMsg{Text: voicesNews(a.settings.OtherVoices)}
		return a.tellSettings(), true
	case keys.Export:
		return a.exported(), true
	case keys.Reload:
		return a.reopenCmd(""), true
	case keys.Browse:
		if len(a.stack) == 1 {
			return nil, false
		}
		return a.findings(nav.BrowseMsg{}), true
	default:
		return nil, false
	}
	return nil, true
}

func voicesNews(on bool) string {
	if on {
		return "The council's, the trust's and the government's words are shown and counted too."
	}
	return "Only Ofsted's words are shown and counted."
}

// broadcast hands a message to every screen.
func (a *app) broadcast(msg tea.Msg) tea.Cmd {
	var cmds []tea.Cmd
	for _, p := range a.stack {
		cmds = append(cmds, a.tell(p, msg))
	}
	return tea.Batch(cmds...)
}

func (a *app) tellSettings() tea.Cmd { return a.broadcast(nav.SettingsMsg{Settings: a.settings}) }

func (a *app) resize(w, h int) {
	a.w, a.h = w, h
	for _, p := range a.stack {
		p.SetSize(w, max(1, h-1))
	}
}

// fitTop leaves the screen seen what the foot does not take, so that news of several
// lines covers none of it.
func (a *app) fitTop() {
	if n := max(1, a.h-a.footLines()); len(a.stack) > 0 && a.top().h != n {
		a.top().SetSize(a.w, n)
	}
}

// View draws the screen seen, what lies over it, and the help bar.
func (a *app) View() tea.View {
	v := tea.NewView(a.settings.Style.Paint(a.frame(), a.w))
	v.AltScreen = true
	v.WindowTitle = "casebook"
	if len(a.stack) > 0 {
		v.WindowTitle = "casebook: " + widget.Clean(a.top().Title())
	}
	return v
}

func (a *app) frame() string {
	if a.w == 0 || len(a.stack) == 0 {
		return ""
	}
	if layout.TooSmall(a.w, a.h) {
		return strings.Join(widget.Block(widget.Wrap(tooSmall(a.w, a.h), a.w, ""), a.w, a.h), "\n")
	}
	lines := strings.Split(a.top().View(), "\n")
	if a.over != nil {
		if _, live := a.over.(undimmed); !live {
			lines = a.settings.Style.Dimmed(lines)
		}
		lines = widget.Over(lines, a.over.View(a.w, len(lines)))
	}
	foot := a.foot()
	return strings.Join(append(lines[:max(0, a.h-len(foot))], foot...), "\n")
}
