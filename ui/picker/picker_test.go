package picker

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/tag"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/request"
	"casebook/ui/style"
	"casebook/ui/uitest"
)

// fake is a casebook of made findings.
type fake struct {
	findings map[string]data.Finding
	kept     []data.KeptChoice
	suggest  func(data.Finding) (tag.Suggestion, error) // nil: by the built-in themes
	themes   data.ThemeSet
}

func (f fake) Finding(id string) (data.Finding, error) {
	x, ok := f.findings[id]
	if !ok {
		return x, fmt.Errorf("finding %q: %w", id, data.ErrNotFound)
	}
	return x, nil
}

func (f fake) Inspection(id string) (data.Inspection, error) {
	return data.Inspection{ID: id, Authority: "leeds", Framework: data.SIF, Published: data.Dated{Date: "2017-03-02"}}, nil
}

func (f fake) Authority(id string) (data.Authority, error) {
	return data.Authority{ID: id, Name: "Leeds"}, nil
}

func (f fake) Suggest(x data.Finding) (tag.Suggestion, error) {
	if f.suggest != nil {
		return f.suggest(x)
	}
	return tag.Suggest(x.Text, x.Area, x.Polarity == data.Recommendation), nil
}

func (f fake) Themes() data.ThemeSet { return f.themes }

func (f fake) Choices() ([]data.KeptChoice, error) { return f.kept, nil }

func made(n int, p data.Polarity, themes ...string) data.Finding {
	return data.Finding{ID: fmt.Sprintf("leeds-2017-02-monitoring/p%d", n), Inspection: "leeds-2017-02-monitoring", Suggested: true, Polarity: p, Themes: themes, Source: data.Place{Paragraph: n},
		Text: "Supervision of social workers is good and regular, but records of it are weak. Plans for children rest on them, and drift where nobody has written down why a decision was made or who was to carry it out by when."}
}

// driver runs a picker without a root.
type driver struct {
	t      *testing.T
	p      *Picker
	done   bool
	sent   []nav.ChooseMsg
	recent *Recent
}

func start(t *testing.T, f fake, msg nav.ThemesMsg) *driver {
	t.Helper()
	d := &driver{t: t, recent: &Recent{}}
	d.p = New(f, msg, d.recent, uitest.Settings().Style, data.ByPublished)
	for _, cmd := range []tea.Cmd{d.p.readCmd(), d.p.reasonCmd(), d.p.recentCmd()} {
		d.run(cmd)
	}
	d.p.input.Open("")
	return d
}

func (d *driver) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			d.run(c)
		}
	case nav.ChooseMsg:
		d.sent = append(d.sent, msg)
	case request.ReadMsg[[]data.Finding], request.ReadMsg[reason], request.ReadMsg[latest]:
		_, cmd := d.p.Update(msg)
		d.run(cmd)
	}
}

// press presses keys by their names; what a text input asks for is left undone.
func (d *driver) press(names ...string) *driver {
	for _, n := range names {
		done, cmd := d.p.Update(uitest.Key(keys.InPicker, n))
		d.done = d.done || done
		if n == "enter" {
			d.run(cmd)
		}
	}
	return d
}

func (d *driver) typed(text string) *driver {
	for _, r := range text {
		d.p.Update(keys.Default().Resolve(keys.InPicker, tea.KeyPressMsg{Code: r, Text: string(r)}))
	}
	return d
}

func (d *driver) frame(w, h int) string { return ansi.Strip(strings.Join(d.p.View(w, h), "\n")) }

// only is the single choice sent.
func (d *driver) only() data.Choice {
	d.t.Helper()
	if len(d.sent) != 1 || len(d.sent[0].Choices) != 1 {
		d.t.Fatalf("sent %+v, want one choice", d.sent)
	}
	return d.sent[0].Choices[0]
}

func single() nav.ThemesMsg {
	return nav.ThemesMsg{Findings: []data.Finding{made(1, data.MixedPolarity, "supervision", "records")}}
}

// several are three findings: all have plans, some records, none health.
func several() (fake, nav.ThemesMsg) {
	f := fake{findings: map[string]data.Finding{}}
	var msg nav.ThemesMsg
	for _, x := range []data.Finding{made(1, data.Development, "plans", "records"), made(2, data.Strength, "plans"), made(3, data.Recommendation, "plans", "voice", "iro")} {
		f.findings[x.ID] = x
		msg.IDs = append(msg.IDs, x.ID)
	}
	return f, msg
}

func withRecent(themes ...string) fake {
	return fake{kept: []data.KeptChoice{{Choice: data.Choice{Themes: themes, Made: time.Unix(1, 0)}}}}
}

func TestFrames(t *testing.T) {
	many, ids := several()
	for name, open := range map[string]func(*testing.T) *driver{
		"suggested": func(t *testing.T) *driver { return start(t, withRecent("plans", "workforce"), single()) },
		"changed": func(t *testing.T) *driver {
			return start(t, withRecent("plans", "workforce"), single()).press("1", "!").typed("work")
		},
		"why":  func(t *testing.T) *driver { return start(t, fake{}, single()).press("tab") },
		"many": func(t *testing.T) *driver { return start(t, many, ids).press("down", "down", "space") },
		"gone": func(t *testing.T) *driver { return start(t, many, nav.ThemesMsg{IDs: []string{"leeds-2017-02-x/p9"}}) },
	} {
		for _, z := range uitest.Sizes() {
			t.Run(fmt.Sprintf("%s_%dx%d", name, z[0], z[1]), func(t *testing.T) {
				var lines []string
				for _, l := range strings.Split(open(t).frame(z[0], z[1]-1), "\n") {
					lines = append(lines, strings.TrimRight(l, " "))
				}
				golden.RequireEqual(t, []byte(strings.Join(lines, "\n")))
			})
		}
	}
}

func TestOneFinding(t *testing.T) {
	for _, x := range []struct {
		name     string
		press    func(*driver)
		themes   []string
		polarity data.Polarity
	}{
		{"enter confirms what is suggested", func(d *driver) {}, []string{"supervision", "records"}, data.MixedPolarity},
		{"a theme is found by typing", func(d *driver) { d.typed("workf").press("space") }, []string{"supervision", "records", "workforce"}, data.MixedPolarity},
		{"the order of choosing is the weight", func(d *driver) { d.typed("supervision").press("space", "space") }, []string{"records", "supervision"}, data.MixedPolarity},
		{"a fourth theme finds no room", func(d *driver) { d.press("1", "2") }, []string{"supervision", "records", "plans"}, data.MixedPolarity},
		{"a digit toggles", func(d *driver) { d.press("1", "1") }, []string{"supervision", "records"}, data.MixedPolarity},
		{"polarity by its mark", func(d *driver) { d.press("!") }, []string{"supervision", "records"}, data.Development},
		{"another mark wins", func(d *driver) { d.press("!", "~") }, []string{"supervision", "records"}, data.Progress},
		{"keys are read by their letters, not as motions", func(d *driver) { d.typed("jk").press("backspace", "backspace") }, []string{"supervision", "records"}, data.MixedPolarity},
	} {
		t.Run(x.name, func(t *testing.T) {
			d := start(t, withRecent("plans", "workforce"), single())
			x.press(d)
			c := d.press("enter").only()
			if !slices.Equal(c.Themes, x.themes) || c.Polarity != x.polarity {
				t.Errorf("chosen %q %s, want %q %s", c.Themes, c.Polarity, x.themes, x.polarity)
			}
			if d.done {
				t.Error("the picker closed before it was written")
			}
		})
	}
}

func TestEnterGuessesNothingFromWhatIsTyped(t *testing.T) {
	d := start(t, fake{}, single()).typed("workf").press("enter")
	if len(d.sent) > 0 || !strings.Contains(d.frame(80, 23), "Space puts or drops the theme found") {
		t.Errorf("sent %v\n%s", d.sent, d.frame(80, 23))
	}
}

func TestAThemeNoLongerInUseIsExplained(t *testing.T) {
	var rest []data.Theme
	for _, x := range data.BuiltinThemes() {
		if x.ID != "kinship" && x.ID != "neglect" {
			rest = append(rest, x)
		}
	}
	own := data.NewThemeSet(rest, []data.FormerTheme{{ID: "kinship", Label: "Connected persons", Into: "permanence"}, {ID: "neglect", Label: "Neglect"}})
	for typed, want := range map[string]string{"connec": "kinship was merged into permanence: type that.", "neglect": "neglect is hidden in this casebook.", "roofs": "No theme in use has these words."} {
		if got := start(t, fake{themes: own}, single()).typed(typed).frame(80, 23); !strings.Contains(got, want) {
			t.Errorf("%s:\n%s", typed, got)
		}
	}
}

func TestEscLeavesEverything(t *testing.T) {
	d := start(t, fake{}, single()).typed("work").press("space", "!", "esc")
	if !d.done || len(d.sent) > 0 {
		t.Errorf("done %v, sent %v", d.done, d.sent)
	}
}

// Every polarity is named whole beside the keys, in a terminal of 80 columns.
func TestThePolarityIsNamedWhole(t *testing.T) {
	for _, p := range data.Polarities() {
		d := start(t, fake{}, nav.ThemesMsg{Findings: []data.Finding{made(1, p, "plans")}})
		if got := d.frame(80, 23); !strings.Contains(got, "Polarity "+p.Mark()+"? "+p.Name()+" ") {
			t.Errorf("%s is cut:\n%s", p.Name(), got)
		}
	}
}

func TestNothingIsChangedWhileTheReasonsAreShown(t *testing.T) {
	d := start(t, withRecent("plans"), single())
	for _, k := range []string{"1", "!", "space", "enter"} {
		d.press("tab", k)
		if d.p.changed() || len(d.sent) > 0 || d.p.why {
			t.Errorf("%s: changed %v, sent %v, reasons shown %v", k, d.p.changed(), d.sent, d.p.why)
		}
	}
}

func TestARecommendationStaysOne(t *testing.T) {
	d := start(t, fake{}, nav.ThemesMsg{Findings: []data.Finding{made(1, data.Recommendation, "plans")}}).press("+")
	if !strings.Contains(d.frame(80, 23), "Its polarity stays: a recommendation is one") {
		t.Error(d.frame(80, 23))
	}
	if c := d.press("enter").only(); c.Polarity != data.Recommendation {
		t.Errorf("chosen %s", c.Polarity)
	}
}

func TestOfManyOnlyWhatWasChangedIsChanged(t *testing.T) {
	f, msg := several()
	d := start(t, f, msg)
	for theme, box := range map[string]string{"Plans, ": "[x]", "Recording": "[-]", "Health": "[ ]"} {
		if !strings.Contains(d.frame(120, 39), box+" "+theme) {
			t.Errorf("%s is not %s:\n%s", theme, box, d.frame(120, 39))
		}
	}
	d.typed("records").press("space").typed("plans").press("space").typed("health").press("space", "+", "enter")
	if len(d.sent) != 1 || !d.done {
		t.Fatalf("sent %v, done %v", d.sent, d.done)
	}
	want := [][]string{{"records", "health"}, {"records", "health"}, {"voice", "iro", "records"}}
	polarity := []data.Polarity{data.Strength, data.Strength, data.Recommendation}
	for i, c := range d.sent[0].Choices {
		if !slices.Equal(c.Themes, want[i]) || c.Polarity != polarity[i] {
			t.Errorf("%s: %q %s, want %q %s", c.Finding, c.Themes, c.Polarity, want[i], polarity[i])
		}
	}
	if !strings.Contains(d.sent[0].Say, "1 had three themes and got no more") {
		t.Errorf("says %q", d.sent[0].Say)
	}
}

func TestNothingIsConfirmedWhereOneCannotBeRead(t *testing.T) {
	f, msg := several()
	msg.IDs = append(msg.IDs, "leeds-2017-02-x/p9")
	d := start(t, f, msg).press("enter")
	if len(d.sent) > 0 || !strings.Contains(d.frame(80, 23), "could not be read") {
		t.Errorf("sent %v\n%s", d.sent, d.frame(80, 23))
	}
}

func TestReadingManyGoesInPortions(t *testing.T) {
	f := fake{findings: map[string]data.Finding{}}
	var msg nav.ThemesMsg
	for i := range 3*portion + 1 {
		x := made(i, data.Strength, "plans")
		f.findings[x.ID] = x
		msg.IDs = append(msg.IDs, x.ID)
	}
	p := New(f, msg, &Recent{}, uitest.Settings().Style, data.ByPublished)
	p.Update(p.readCmd()())
	if got := ansi.Strip(strings.Join(p.View(80, 23), "\n")); !strings.Contains(got, "Reading 200 of 601 findings") {
		t.Error(got)
	}
}

// A casebook's own themes speak in the reasons, as they do in its suggestions.
func TestTheReasonsAreTheCasebooksOwn(t *testing.T) {
	own := fake{suggest: func(data.Finding) (tag.Suggestion, error) {
		return tag.Suggestion{Themes: []string{"lamps"}, Polarity: data.Strength, Sums: []tag.Sum{{Theme: "lamps", Start: -1, Phrases: 2, Total: 1}}, Why: []tag.Reason{{Theme: "lamps", Rule: tag.Phrase, Start: 0, End: 11, Weight: 2}}}, nil
	}}
	d := start(t, own, single()).press("tab")
	if got := strings.Join(d.p.View(80, 23), "\n"); !strings.Contains(got, "reads this text as: lamps; strength") || !strings.Contains(got, `lamps 1.0: "supervision" 2.0, how seldom the theme is -1.0`) {
		t.Error(got)
	}
	own.suggest = func(data.Finding) (tag.Suggestion, error) {
		return tag.Suggestion{}, errors.New("theme lamps is empty")
	}
	d = start(t, own, single()).press("tab")
	if got := strings.Join(d.p.View(80, 23), "\n"); !strings.Contains(got, "theme lamps is") {
		t.Error(got)
	}
}

func TestWhatCouldNotBeWrittenIsStillThere(t *testing.T) {
	d := start(t, withRecent("plans"), single()).press("1", "enter")
	d.p.Failed()
	if c := d.press("!", "enter"); len(c.sent) != 2 || !slices.Equal(c.sent[1].Choices[0].Themes, []string{"supervision", "records", "plans"}) {
		t.Errorf("sent %+v", d.sent)
	}
}

// A theme keeps its number while it is among the recent ones, and what was
// used last is always among them.
func TestRecentThemesKeepTheirNumbers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var r Recent
		var ids []string
		for _, x := range data.BuiltinThemes() {
			ids = append(ids, x.ID)
		}
		r.begin(ids[:rapid.IntRange(0, 12).Draw(t, "kept")])
		for range 40 {
			was := slices.Clone(r.themes())
			id := rapid.SampledFrom(ids).Draw(t, "used")
			r.Use(id)
			now := r.themes()
			if len(now) > recentSlots || !slices.Contains(now, id) {
				t.Fatalf("%q after %s", now, id)
			}
			moved := 0
			for i := range was {
				if was[i] != now[i] {
					moved++
				}
			}
			if moved > 1 || slices.Contains(was, id) && moved > 0 {
				t.Fatalf("from %q to %q by %s", was, now, id)
			}
		}
	})
}

func TestEveryBoxFits(t *testing.T) {
	datatest.Whole(t)
	names := []string{"up", "down", "pgup", "pgdown", "home", "end", "space", "tab", "1", "2", "+", "!", "_", "backspace", "a", "e", "漢", "r"}
	f, ids := several()
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 3))
		msg := single()
		if seed%2 == 0 {
			msg = ids
		}
		d := start(t, f, msg)
		d.p.style = style.New(style.Look(seed%3), style.UTF8())
		for range 100 {
			d.press(names[r.IntN(len(names))])
			w, h := 40+r.IntN(160), 9+r.IntN(50)
			box := d.p.View(w, h)
			if len(box) > h {
				t.Fatalf("%d lines in %d", len(box), h)
			}
			for _, l := range box {
				if ansi.StringWidth(l) != ansi.StringWidth(box[0]) || ansi.StringWidth(l) > w {
					t.Fatalf("%d cells in %d: %q", ansi.StringWidth(l), w, l)
				}
			}
		}
	}
}

// TestAThemeIsNamedBeforeItsID: a person reads names; an id is for who types one.
func TestAThemeIsNamedBeforeItsID(t *testing.T) {
	for _, w := range []int{40, 60, 80, 120} {
		frame := start(t, fake{}, single()).frame(w, 39)
		for _, x := range (fake{}).Themes().List() {
			name, _, _ := strings.Cut(x.Label, " ")
			if at, id := strings.Index(frame, "] "+name), strings.Index(frame, "  "+x.ID+" "); at < 0 || id >= 0 && id < at {
				t.Errorf("%d wide: %s is not named first", w, x.ID)
			}
		}
	}
}
