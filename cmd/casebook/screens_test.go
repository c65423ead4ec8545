//go:build !windows

package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestAWalkThroughTheRealProgram opens, filters by authority, year and theme,
// searches, reads, marks two inspections, compares and quits.
func TestAWalkThroughTheRealProgram(t *testing.T) {
	x := startConsole(t, 160, 48, []string{"CASEBOOK_STORE=" + t.TempDir() + "/casebook"})
	x.waitFor("of 115 findings", "year = published")

	x.press("f") // the filters pane, at the authorities
	x.press("/", "birm", "enter", "space")
	x.waitFor("authority: Birmingham")
	x.press("esc")
	x.waitGone("Esc shows all")
	x.press("j", "j", "j", "j", "j", "space")
	x.waitFor("year (published): 2016", "16 of 115 findings")
	x.press("j", "j", "j", "j", "/", "unq", "enter", "space")
	x.waitFor("theme: unqualified", "2 of 115 findings")
	x.press("f")
	x.waitGone("> FILTERS")

	x.press("/", "qualif")
	x.waitFor("text: qualif", "match 1/1", "Referral officers")
	x.press("enter", "enter")
	x.waitFor("OVER TIME", "not mentioned (partial")
	x.press("X")
	x.waitFor("115 of 115 findings")
	x.press("1", "/", "=staff", "enter", "n")
	x.waitFor("/6")

	x.press("c")
	x.waitFor("To compare: Birmingham, ")
	x.press("[", "c")
	x.waitFor("A  Birmingham", "B  Birmingham")
	x.press("q")
	x.waitFor("findings")
	x.press("ctrl+c")
	x.wantLeft()
}

func TestTheTerminalIsRestoredAfterASignal(t *testing.T) {
	for _, sig := range []os.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT} {
		t.Run(sig.String(), func(t *testing.T) {
			x := startConsole(t, 80, 24, []string{"CASEBOOK_STORE=" + t.TempDir() + "/casebook"})
			x.waitFor("115 findings")
			if err := x.cmd.Process.Signal(sig); err != nil {
				t.Fatal(err)
			}
			x.wantLeft()
			if strings.Contains(x.output(), "goroutine") {
				t.Error("stacks are dumped")
			}
		})
	}
}

// TestCtrlZGoesToTheShellAndBack where a shell waits, and says so where none does.
func TestCtrlZGoesToTheShellAndBack(t *testing.T) {
	env := []string{"CASEBOOK_STORE=" + t.TempDir() + "/casebook"}
	x := startConsole(t, 80, 24, env)
	x.waitFor("115 findings")
	x.press("\x1a")
	x.waitFor("No shell waits")
	x.press("ctrl+c")
	x.wantLeft()

	path, err := binary()
	if err != nil {
		t.Fatal(err)
	}
	x = startProgram(t, "/bin/sh", 80, 24, env, "-c", `set -m; "$1"; echo "put aside"; read line; fg >/dev/null; echo "ended"; read line`, "sh", path)
	x.waitFor("115 findings")
	x.press("down", "\x1a")
	x.waitFor("put aside")
	if strings.Contains(x.text(), "115 findings") {
		t.Errorf("the screen stays:\n%s", x.text())
	}
	x.press("enter")
	x.waitFor("115 findings", "2 of 115")
	x.resize(160, 48)
	x.waitFor("Filters")
	x.press("q")
	x.waitFor("ended")
	x.press("enter")
	x.wantLeft()
}

func TestResizingWhileTypingKeepsTheText(t *testing.T) {
	x := startConsole(t, 120, 40, []string{"CASEBOOK_STORE=" + t.TempDir() + "/casebook"})
	x.waitFor("115 findings")
	x.press("/", "super")
	x.waitFor("/ super ", "[text: super]") // the words alone stand in the findings, too
	for _, to := range []struct {
		w, h  int
		shows string // what the size before did not show: keys come when the program knows the new one
	}{{40, 12, "/ super"}, {30, 8, "needs 40x10 at least"}, {160, 48, "Filters"}, {80, 24, "─ Reading ──"}} {
		x.resize(to.w, to.h)
		x.waitFor(to.shows)
	}
	x.press("vision")
	x.waitFor("/ supervision ", "[text: supervision]")
	x.press("enter")
	x.waitGone("/ supervision ")
	x.waitFor("[text: supervision]")
	x.press("ctrl+c")
	x.wantLeft()
}

func TestASmallWindowSaysWhatIsNeeded(t *testing.T) {
	x := startConsole(t, 30, 8, []string{"CASEBOOK_STORE=" + t.TempDir() + "/casebook"})
	x.waitFor("needs 40x10 at least")
	x.resize(80, 24)
	x.waitFor("115 findings")
	x.press("q")
	x.wantLeft()
}

func TestPlainTerminals(t *testing.T) {
	for name, env := range map[string][]string{
		"NO_COLOR":  {"NO_COLOR=1"},
		"dumb":      {"TERM=dumb"},
		"not UTF-8": {"LANG=C", "LC_ALL=C"},
	} {
		t.Run(name, func(t *testing.T) {
			x := startConsole(t, 80, 24, append(env, "CASEBOOK_STORE="+t.TempDir()+"/casebook"))
			x.waitFor("115 findings", ">")
			out := x.output()
			if name != "not UTF-8" && (strings.Contains(out, "\x1b[3") || strings.Contains(out, "\x1b[38")) {
				t.Errorf("colours are sent")
			}
			if name != "NO_COLOR" {
				for _, r := range x.text() {
					if r > 126 {
						t.Fatalf("%q is drawn:\n%s", r, x.text())
					}
				}
			}
			x.press("q")
			x.wantLeft()
		})
	}
}

// TestATrainingInARealTerminal leads through one question with a clicker's keys.
// The script is short, so that each key has one step that it must lead to: a
// clock that ticks makes any other change look like a step.
func TestATrainingInARealTerminal(t *testing.T) {
	script := filepath.Join(t.TempDir(), "s.toml")
	text := "authority = \"birmingham\"\n[[round]]\ninspection = \"birmingham-2009-11-ucra\"\nchanges = false\n" +
		"[[round]]\ninspection = \"birmingham-2010-07-slac\"\narea = \"safeguarding-overall\"\nchanges = false\n"
	if err := os.WriteFile(script, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	x := startConsole(t, 80, 24, []string{"CASEBOOK_STORE=" + t.TempDir() + "/casebook"}, "train", "--script", script, "--group", "managers")
	x.waitFor("TRAINING  Birmingham", "step 1 of 6", "Unannounced inspection", "00:0")
	for _, step := range [][]string{
		{"step 2 of 6", "What would you"},
		{"step 3 of 6", "is never graded."},
		{"step 4 of 6", "Safeguarding and looked after children"},
		{"step 5 of 6", "What was the grade? Safeguarding", "3  Adequate"},
	} {
		x.press("pgdown")
		x.waitFor(step...)
	}
	x.press("3", "3", "4")
	x.waitFor("3  Adequate", "━━ 2", "━ 1")
	x.press("b")
	x.until("the screen is blank", func() bool { return strings.TrimSpace(x.text()) == "" })
	x.press("b")
	x.waitFor("━━ 2")
	x.press("r")
	x.waitFor("step 6 of 6", "I   Inadequate", "Adequate, 2 of 3 hands")
	x.press("q")
	x.waitFor("q again leaves")
	x.press("q")
	x.waitFor("115 findings")
	x.press("ctrl+c")
	x.wantLeft()
}

// comparing starts the program and compares Birmingham's inspections of 2014 and
// 2018.
func comparing(t *testing.T, place string) *console {
	t.Helper()
	x := startConsole(t, 120, 40, []string{place})
	x.waitFor("115 findings")
	x.press("3")
	x.waitFor("choose the first of two", "Inspections of Birmingham", "23 May 2014")
	x.press("down", "down", "down", "down", "down", "enter")
	x.waitFor("To compare: Birmingham, SIF, 23 May 2014")
	x.press("up", "up", "enter")
	x.waitFor("A  Birmingham, SIF", "B  Birmingham, ILACS")
	return x
}

// TestAPairOutlivesTheProgram pairs two findings, confirms a change, and finds
// both again after a restart and in the shell.
func TestAPairOutlivesTheProgram(t *testing.T) {
	place := "CASEBOOK_STORE=" + t.TempDir() + "/casebook"
	compared := func() *console {
		x := comparing(t, place)
		x.press("r")
		x.waitFor("Matters  20")
		x.press("}", "}", "}", "}", "}", "}")
		x.waitFor("matter 6 of")
		return x
	}
	x := compared()
	x.press("down")
	x.waitFor("pair: nearest only")
	x.press("m")
	x.waitFor("Paired: item 2 and item 3", "confirmed by you")
	x.press("enter")
	x.waitFor("Confirm × cannot tell?")
	x.press("f")
	x.waitFor("Confirm ▼ worse?")
	x.press("enter")
	x.waitFor("worse (confirmed")
	x.press("ctrl+c")
	x.wantLeft()

	x = compared()
	x.waitFor("worse (confirmed", "confirmed by you")
	x.press("ctrl+c")
	x.wantLeft()
	if out := inTheShell(t, place, "compare", "birmingham-2014-03-sif", "birmingham-2018-12-ilacs", "--format", "plain"); !strings.Contains(out, "worse (confirmed") {
		t.Errorf("the shell does not show the pair in\n%s", out)
	}
}
