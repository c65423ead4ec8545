package importer

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/importing"
	"casebook/data/report/form"
	"casebook/ui/draw"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/uitest"
)

func TestFrames(t *testing.T) {
	steps := map[string]func(*driver){
		"choose": func(d *driver) { d.on("letter.txt").press("space", "down", "enter") },
		"find":   func(d *driver) { d.press("/").types("visit 1") },
		"read": func(d *driver) {
			d.on("norfolk").press("space")
			d.holdJobs()
			d.press("I")
			d.half()
		},
		"preview":   func(d *driver) { d.on("letter.txt").press("space", "I") },
		"refused":   func(d *driver) { d.on("letter.txt").press("space", "I", "end", "up") },
		"detail":    func(d *driver) { d.on("letter.txt").press("space", "I", "enter") },
		"others":    func(d *driver) { d.on("letter.txt").press("space", "I", "up", "enter") },
		"conflicts": func(d *driver) { d.on("letter.txt").press("space", "I", "up", "up", "enter") },
		"hand":      func(d *driver) { d.on("letter.txt").press("space", "I", "end", "up", "enter", "enter") },
		"authority": func(d *driver) {
			d.on("letter.txt").press("space", "I", "end", "up", "enter", "enter", "enter").types("l")
		},
		"written": func(d *driver) { d.on("letter.txt").press("space", "I", "I") },
		"table":   func(d *driver) { d.f.table = sheet(); d.on("letter.txt").press("space", "I") },
		"changes": func(d *driver) { d.f.table = sheet(); d.on("letter.txt").press("space", "I", "enter") },
	}
	for name, walk := range steps {
		for _, size := range [][2]int{{40, 11}, {80, 23}, {120, 39}, {160, 47}} {
			t.Run(fmt.Sprintf("%s-%dx%d", name, size[0], size[1]+1), func(t *testing.T) {
				d := start(t, size[0], size[1])
				walk(d)
				golden.RequireEqual(t, []byte(d.Frame()))
			})
		}
	}
}

func TestEveryFrameFitsWhateverIsPressed(t *testing.T) {
	var all []string
	for _, b := range keys.Default() {
		if b.Action != keys.Quit {
			all = append(all, b.Keys...)
		}
	}
	all = append(all, "enter", "enter", "space", "I", "I", "l", "2", "0")
	for seed := range uint64(8) {
		r := rand.New(rand.NewPCG(seed, 3))
		d := start(t, 80, 23)
		var log []string
		for range datatest.Fewer(400) {
			switch r.IntN(14) {
			case 0:
				w, h := 1+r.IntN(180), 1+r.IntN(60)
				log = append(log, fmt.Sprintf("%dx%d", w, h))
				d.m.SetSize(w, h)
			case 1:
				d.f.fail = nil
				if r.IntN(2) == 0 {
					d.f.fail = errors.New("the disk is full, and what is more it is a long sentence of what to do now")
				}
			default:
				k := all[r.IntN(len(all))]
				log = append(log, k)
				d.press(k)
			}
			lines := strings.Split(d.m.View(), "\n")
			if len(lines) != d.m.h {
				t.Fatalf("%d lines in a window of %d after %s", len(lines), d.m.h, strings.Join(log, " "))
			}
			for i, l := range lines {
				if n := ansi.StringWidth(l); n != d.m.w {
					t.Fatalf("line %d is %d wide in a window of %d after %s:\n%s", i, n, d.m.w, strings.Join(log, " "), d.Frame())
				}
				if strings.Contains(l, "\x1b[2J") {
					t.Fatal("a file's name steers the terminal")
				}
			}
		}
	}
}

func TestChoosing(t *testing.T) {
	d := start(t, 80, 23)
	d.press("I")
	if got := uitest.LastOf[nav.SayMsg](d.Driver); !strings.Contains(got.Text, "Nothing is selected") {
		t.Errorf("I without a choice says %q", got.Text)
	}
	d.on("letter.txt").press("enter").on("leeds").press("space").has("2 selected", "Read the 2 selected", "[x] letter.txt", "[x] leeds/")
	d.on("leeds").press("enter").has(home+"/leeds", "Nothing here can be imported")
	d.press("left").has("[x] leeds/", "> [x] leeds/")
	d.on("letter.txt").press("space").has("1 selected", "[ ] letter.txt")
	d.press("left").has("/home/jo", "[ ] reports/")
	d.on("reports").press("space", "enter").has("[+] letter.txt")
	d.on("letter.txt").press("space").has("1 selected") // leeds and the letter are in reports
	if got := uitest.LastOf[nav.SayMsg](d.Driver); !strings.Contains(got.Text, "selected already") {
		t.Errorf("a file of a selected folder: %q", got.Text)
	}
	d.press("I")
	if want := []string{home}; !slices.Equal(d.f.read, want) {
		t.Errorf("read %q, want %q", d.f.read, want)
	}
}

// TestSpaceSaysWhatItSelects on a row that cannot be selected.
func TestSpaceSaysWhatItSelects(t *testing.T) {
	d := start(t, 80, 23)
	for i, r := range d.m.choice.rows {
		if r.kind == goRow || r.kind == parentRow {
			d.m.choice.list.To(i)
			d.Sent = nil
			d.press("space")
			if s := uitest.LastOf[nav.SayMsg](d.Driver); !strings.Contains(s.Text, "Space selects") {
				t.Errorf("row %d: says %q", i, s.Text)
			}
		}
	}
}

func TestAPathIsTypedOrDropped(t *testing.T) {
	d := start(t, 80, 23)
	d.press("ctrl+l").has("path: "+home+"/").types("letter.txt").press("enter").has("1 selected", "> [x] letter.txt").press("space")
	d.press("ctrl+l", "ctrl+u").types(home+"/letter.txt").press("enter").has("1 selected", "> [x] letter.txt")
	d.Run(d.m.Update(tea.PasteMsg{Content: "/nowhere"}))
	if !d.m.Capturing() {
		t.Fatal("a dropped path opens no line")
	}
	d.press("enter")
	if got := uitest.LastOf[nav.SayMsg](d.Driver); !got.Bad || !strings.Contains(got.Text, "/nowhere") {
		t.Errorf("a path that is not there: %+v", got)
	}
	d.has("> [x] letter.txt")
}

// What is typed goes on from the folder, unless it is a whole path itself.
func TestAWholePathTakesTheFoldersPlace(t *testing.T) {
	for typed, want := range map[string]string{
		"leeds": home + "/leeds", "/home/jo": "/home/jo", "~/r": "~/r", "'/a b/c.pdf'": "'/a b/c.pdf'", "file:///a.pdf": "file:///a.pdf", "leeds/~x": home + "/leeds/~x",
	} {
		d := start(t, 80, 23).press("ctrl+l")
		d.Send(tea.PasteMsg{Content: typed})
		if got := d.m.choice.path.Value(); got != want {
			t.Errorf("pasting %q gives %q, want %q", typed, got, want)
		}
		if typed == "file:///a.pdf" {
			continue // letter by letter it may be a name in the folder
		}
		d = start(t, 80, 23).press("ctrl+l").types(typed)
		if got := d.m.choice.path.Value(); got != want {
			t.Errorf("typing %q gives %q, want %q", typed, got, want)
		}
	}
}

func TestTabCompletesAPath(t *testing.T) {
	for _, x := range []struct{ typed, want, say string }{
		{"le", "le", "2 begin so: leeds/   letter.txt"},
		{"LEE", "leeds/", ""},
		{"rep", "report - 17 january 2019.pdf", ""},
		{"vis", "visit ", "40 begin so"},
		{"nothing", "nothing", "Nothing that can be imported begins"},
		{"", "", "45 begin so"},
		{"none/x", "none/x", "there is no such file"},
	} {
		d := start(t, 80, 23).press("ctrl+l").types(x.typed).press("tab")
		if got := d.m.choice.path.Value(); got != home+"/"+x.want {
			t.Errorf("%q becomes %q", x.typed, got)
		}
		say := ""
		if len(d.Sent) > 0 {
			say = uitest.LastOf[nav.SayMsg](d.Driver).Text
		}
		if !strings.Contains(say, x.say) || x.say == "" && say != "" {
			t.Errorf("%q says %q, want %q", x.typed, say, x.say)
		}
	}
}

func TestFindingDropsWithEsc(t *testing.T) {
	d := start(t, 80, 23)
	d.press("/").types("visit 03").has("1 of 45", "> [ ] visit 03.pdf").press("enter")
	d.press("space", "esc").has("[ ] leeds/", "1 selected")
	d.press("esc")
	uitest.LastOf[nav.BackMsg](d.Driver)
}

func TestNothingIsWrittenUnlessAskedFor(t *testing.T) {
	d := start(t, 80, 23)
	d.on("letter.txt").press("space", "I").has("Nothing is written yet", "upgraded 1", "refused 2", "Sources differ in 1 place")
	d.press("esc").has("1 selected")
	d.press("I", "home", "down", "enter").has("1 selected") // the row that cancels
	if d.f.written != 0 {
		t.Fatalf("%d inspections were written", d.f.written)
	}
	d.press("I", "home", "enter").has("Import: written", "Leeds, ILACS, 17 Jan 2019")
	if d.f.written != 3 || !d.m.Finished() {
		t.Errorf("%d inspections written, finished %v", d.f.written, d.m.Finished())
	}
	if got := uitest.LastOf[nav.RenewMsg](d.Driver); !strings.Contains(got.Say, "F5") {
		t.Errorf("the news is %q", got.Say)
	}
	d.press("down", "down", "enter")
	if got := uitest.LastOf[nav.InspectionMsg](d.Driver); got.ID != "leeds-2018-12-ilacs" {
		t.Errorf("opens %q", got.ID)
	}
}

func TestReadingIsStopped(t *testing.T) {
	d := start(t, 80, 23)
	d.on("letter.txt").press("space")
	d.holdJobs()
	d.press("I").has("Import: reading")
	if !d.m.Capturing() {
		t.Fatal("the screen can be left while it reads")
	}
	d.press("1", "down", "enter").has("Import: reading")
	d.press("esc").has("Stopping")
	d.Release()
	d.has("1 selected")
	if got := uitest.LastOf[nav.SayMsg](d.Driver); got.Bad || !strings.Contains(got.Text, "Nothing was written") {
		t.Errorf("stopping says %+v", got)
	}
}

func TestAStaleAnswerIsDropped(t *testing.T) {
	d := start(t, 80, 23)
	d.on("letter.txt").press("space")
	d.holdJobs()
	d.press("I")
	late := d.half()
	d.m.Update(late)
	d.press("esc", "left") // asks for another folder
	d.m.Update(late)
	d.has("1 selected", "/home/jo")
}

func TestAFailureIsSaidAndNothingIsLost(t *testing.T) {
	d := start(t, 80, 23)
	d.on("letter.txt").press("space", "I")
	d.f.fail = errors.New("the disk is full")
	d.press("I").has("# the disk is full", "Nothing is written yet", "Write these 3 inspections")
	d.f.fail = nil
	d.press("I").has("Import: written")
}

func TestWhatAFileLacksIsSaidByHand(t *testing.T) {
	d := start(t, 80, 23)
	d.on("letter.txt").press("space", "I", "end", "up").has("> refused", "letter.txt", "say it by hand (authority)")
	d.press("enter", "enter").has("> Authority", "as the file says")
	d.press("I")
	if got := uitest.LastOf[nav.SayMsg](d.Driver); !strings.Contains(got.Text, "Nothing is said") {
		t.Errorf("reading again with nothing says %q", got.Text)
	}
	d.press("enter").types("brist").press("enter").has("Authority      Bristol, City of", "> Framework")
	d.press("enter").has("Single inspection framework, 2013-2018").press("end", "up", "up", "up", "enter").has("Framework      Monitoring visit")
	d.press("enter").types("12.3.2017").press("enter").has("# date \"12.3.2017\"")
	d.press("ctrl+u").types("2017-03-14").press("enter").has("Published on   14 March 2017", "> Read it again")
	d.press("enter").has("Import: what was read", "> imported Leeds, Monitoring visit 2017", "[by hand]")
	if g := d.f.given; d.f.again != home+"/letter.txt" || g.Authority != "bristol" || g.Framework != "monitoring" || g.Published != "2017-03-14" {
		t.Errorf("read again %s with %+v", d.f.again, g)
	}
}

func TestAFileWithoutADateOfPublicationCanBeDated(t *testing.T) {
	d := start(t, 80, 23)
	d.on("letter.txt").press("space", "I", "down", "down").has("two in one.pdf", "say it by hand (date of publication)")
	d.press("enter", "enter").has("> Published on")
}

// Where names differ only at their end, the end is seen, and its day whole.
func TestTheEndOfAFilesNameIsSeen(t *testing.T) {
	d := start(t, 160, 47)
	d.f.name = "inspection of services for children - norfolk - 19 october 2015.pdf"
	d.on("letter.txt").press("space", "I").has("…19 october 2015.pdf")
}

// A grade stands under the name of its area: a board's is nobody else's.
func TestGradesStandUnderTheirAreas(t *testing.T) {
	for _, w := range []int{74, 80, 120, 160} {
		d := start(t, w, 39)
		d.on("letter.txt").press("space", "I")
		lines := strings.Split(d.Frame(), "\n")
		head := slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, "Outcome") })
		heads, row := lines[head], []rune(lines[head+3])
		grades, board := cellOf(heads, draw.OverallHead+" "), cellOf(heads, data.Board.Column())
		if grades < 0 || row[board+1] != 'R' || strings.Trim(string(row[grades:board]), " [") != "–" {
			t.Errorf("%d wide:\n%s\n%s", w, lines[head], lines[head+3])
		}
	}
}

// cellOf is the cell in which a head begins.
func cellOf(heads, head string) int {
	before, _, ok := strings.Cut(heads, head)
	if !ok {
		return -1
	}
	return len([]rune(before))
}

func TestFilesPassedOverAreNamed(t *testing.T) {
	d := start(t, 80, 23)
	d.on("letter.txt").press("space", "I").has("2 other files passed over: .docx 1, .png 1")
	d.press("up", "enter").has("Files passed over", home+"/minutes.docx", home+"/logo.png")
	d.press("esc").has("Nothing is written yet")
}

func BenchmarkView(b *testing.B) {
	d := start(b, 160, 47)
	d.on("letter.txt").press("space", "I")
	for b.Loop() {
		d.m.View()
	}
}

// What was in doubt when a file was read is said where it was written too.
func TestTheResultSaysWhatIsInDoubt(t *testing.T) {
	for _, size := range [][2]int{{80, 23}, {160, 47}} {
		d := start(t, size[0], size[1])
		d.on("letter.txt").press("space", "I", "I")
		for _, want := range []string{"# Leeds, ILACS, 17 Jan 2019: the lead inspector was not found.", "# in doubt"} {
			if !strings.Contains(d.Frame(), want) {
				t.Errorf("%d cells: %q is not in\n%s", size[0], want, d.Frame())
			}
		}
	}
	// Many files leave room for the ways on and for the inspections.
	d := start(t, 80, 23)
	d.on("letter.txt").press("space", "I", "I")
	var r result
	var p importing.Plan
	for i := range 30 {
		one := parsed("leeds", data.Monitoring, data.Date(fmt.Sprintf("2017-%02d-01", i%12+1)), "", "")
		one.Warnings = []string{"the lead inspector was not found"}
		p.Files = append(p.Files, importing.File{Outcome: importing.Imported, Parsed: []form.Parsed{one}})
		p.Entries = append(p.Entries, data.Entry{Inspection: one.Inspection})
	}
	r.build(p)
	d.m.result, d.m.plan = r, p
	d.m.SetSize(80, 23)
	if frame := d.Frame(); !strings.Contains(frame, "files read with doubts: marked below") || !strings.Contains(frame, "Import more") || strings.Count(frame, "# in doubt") < 5 {
		t.Errorf("of many files:\n%s", frame)
	}
}
