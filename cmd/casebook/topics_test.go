package main

import (
	"cmp"
	"context"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"casebook/data/topic/topictest"
)

const readme = "../../README.md"

func TestReadmeIsShort(t *testing.T) {
	text, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(text), "\n"); n > 150 {
		t.Errorf("README has %d lines; what a user looks up belongs to 'casebook help TOPIC'", n)
	}
}

// TestEveryLinkOfATextLeadsToAFile looks at all Markdown of the repository.
func TestEveryLinkOfATextLeadsToAFile(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^)#:]+)\)`)
	n := 0
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && d.Name() == ".git" {
			return cmp.Or(err, fs.SkipDir)
		}
		if filepath.Ext(path) != ".md" {
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, m := range link.FindAllStringSubmatch(string(text), -1) {
			n++
			to := filepath.Join(filepath.Dir(path), m[1])
			if _, err := os.Stat(to); err != nil {
				t.Errorf("%s: %v", path, err)
			}
		}
		return nil
	})
	if err != nil || n < 20 {
		t.Errorf("%d links, %v", n, err)
	}
}

// TestTheHelpNamesTheCommandsAsTheyAre: -update writes its table anew.
func TestTheHelpNamesTheCommandsAsTheyAre(t *testing.T) {
	var rows [][]string
	for _, c := range allCommands() {
		use := strings.TrimPrefix(c.CommandPath(), "casebook ")
		if _, arguments, ok := strings.Cut(c.Use, " "); ok {
			use += " " + arguments
		}
		rows = append(rows, []string{"`" + strings.ReplaceAll(use, "|", `\|`) + "`", c.Short})
	}
	topictest.Keep(t, "COMMANDS.md", "table: commands", topictest.Table([]string{"command", "what it does"}, rows))
}

// allCommands are the commands that help names, each followed by its own.
func allCommands() []*cobra.Command {
	s := &shell{}
	root := s.root()
	root.InitDefaultHelpCmd()
	root.SetContext(context.Background())
	root.SetOut(io.Discard)
	var out []*cobra.Command
	for _, c := range root.Commands() {
		if c.Hidden {
			continue
		}
		out = append(out, c)
		if c.Name() != "completion" { // a shell each
			out = append(out, c.Commands()...)
		}
	}
	return out
}

// TestTheCommandsInTheTextsWork runs the examples of the topics and of README,
// but for those that need a reader's own files.
func TestTheCommandsInTheTextsWork(t *testing.T) {
	c := newShelf(t)
	readme, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{"README": string(readme)}
	for _, x := range topics() {
		texts[x.name] = x.text
	}
	ran := 0
	for name, text := range texts {
		t.Chdir(t.TempDir())
		for line := range strings.Lines(text) {
			line, _, _ = strings.Cut(strings.TrimSpace(line), " #")
			if !example.MatchString(line) || strings.ContainsAny(line, "~`") || owned.MatchString(line) {
				continue
			}
			line, _, _ = strings.Cut(line, " > ")
			args := typed(strings.TrimPrefix(line, "casebook "))
			if status, _, errs := c.call(t, args...); status == statusWrong {
				t.Errorf("%s: %s: %s", name, line, errs)
			}
			ran++
		}
	}
	if ran < 15 {
		t.Errorf("only %d examples were found", ran)
	}
}

var (
	example = regexp.MustCompile(`^casebook \S`)
	owned   = regexp.MustCompile(`\.(txt|toml|pdf|db)\b|anna\.csv|coded\.csv|restore|reset`) // needs a reader's file, or an answer
)

// typed takes a line apart at spaces outside quotation marks.
func typed(line string) []string {
	var out []string
	for _, m := range regexp.MustCompile(`"([^"]*)"|(\S+)`).FindAllStringSubmatch(line, -1) {
		out = append(out, m[1]+m[2])
	}
	return out
}
