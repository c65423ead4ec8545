package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"casebook/data/document"
	"casebook/data/history/picture"
	"casebook/data/prose"
	"casebook/ui/widget"
)

// printing is what a command can print beside pages and records.
type printing struct {
	more    []document.Format          // beside those of every document: pictures, a file to edit
	refused map[document.Format]string // what makes no sense of it, with the reason
	files   bool                       // it has --out
	file    string                     // the file of --out
}

// withoutRows prints no rows of one kind; why says so in words.
func withoutRows(why string) printing {
	return printing{refused: map[document.Format]string{document.CSV: why}}
}

// formatWords are the formats that a command can print.
func (p printing) formatWords() []string {
	var out []string
	for _, f := range slices.Concat(document.Formats(), p.more) {
		if p.refused[f] == "" {
			out = append(out, string(f))
		}
	}
	return out
}

// usage names the formats with what is not plain of them.
func (p printing) usage() string {
	more := map[string]string{string(document.Plain): " (tabs)", string(document.CSV): " (formulas made harmless)",
		string(document.SVG): " (a picture for slides)", formatTOML: " (a file to edit)"}
	words := p.formatWords()
	for i, w := range words {
		words[i] += more[w]
	}
	return prose.List(words, "or")
}

// checkFormat refuses an unknown format, one that the command cannot make
// sense of, and what a terminal cannot show, with the reason.
func (s *shell) checkFormat(p printing) error {
	words := p.formatWords()
	_, drawn := terminal(s.screen)
	switch {
	case !slices.Contains(words, string(s.format)) && s.format == document.SVG:
		return fmt.Errorf("--format %s does not fit here: only timeline and heat draw a picture; %s fit", s.format, prose.List(words, "and"))
	case p.refused[s.format] != "":
		return fmt.Errorf("--format %s does not fit here: %s; %s fit", s.format, p.refused[s.format], prose.List(words, "and"))
	case !slices.Contains(words, string(s.format)):
		return unknownFormat(string(s.format), words)
	case s.format.Binary() && drawn && p.file == "":
		out := ""
		if p.files {
			out = "add --out paper." + s.format.Ending() + ", or "
		}
		return fmt.Errorf("--format %s is for a file: %ssend it on with > or |", s.format, out)
	}
	return nil
}

// unknownFormat names the formats that may be meant.
func unknownFormat(format string, all []string) error {
	return fmt.Errorf("unknown format %q%s", format, meantOf(format, all, 1))
}

// checkDrawn is checkFormat for commands that draw a picture too, so many
// pixels wide.
func (s *shell) checkDrawn(pixels int) error {
	if pixels < picture.LeastWidth || pixels > picture.MostWidth {
		return fmt.Errorf("--pixels %d: a number from %d to %d is wanted", pixels, picture.LeastWidth, picture.MostWidth)
	}
	return s.checkFormat(drawing())
}

// formatsKey is the annotation of --format that holds what it takes.
const formatsKey = "formats"

// addFormatFlag gives a command --format for documents; offerFormats says
// where it takes others.
func (s *shell) addFormatFlag(c *cobra.Command) {
	fs := c.Flags()
	fs.StringVar((*string)(&s.format), "format", string(document.Text), "")
	inGroup(fs, groupOutput, "FORMAT", "format")
	offerFormats(fs, printing{})
	s.complete(c, "format", func(c *cobra.Command) []string { return c.Flags().Lookup("format").Annotations[formatsKey] })
	if fs.Lookup("plain") == nil && c.Name() != "casebook" {
		fs.BoolFunc("plain", "the same as --format plain", func(string) error { s.format = document.Plain; return nil })
		inGroup(fs, groupOutput, "", "plain")
	}
}

// offerFormats says in help and completion which formats a command takes.
func offerFormats(fs *pflag.FlagSet, p printing) {
	f := fs.Lookup("format")
	f.Usage, f.Annotations[formatsKey] = p.usage(), p.formatWords()
	if plain := fs.Lookup("plain"); plain != nil {
		plain.Hidden = p.refused[document.Plain] != ""
	}
}

// drawing is the printing of commands that draw a picture too.
func drawing() printing { return printing{more: []document.Format{document.SVG}} }

// addDrawnFormat offers the picture beside the formats of addFormatFlag.
func (s *shell) addDrawnFormat(c *cobra.Command, pixels *int) {
	fs := c.Flags()
	offerFormats(fs, drawing())
	fs.IntVar(pixels, "pixels", picture.DefaultWidth, "width of the picture; unless it is narrow, it fits a slide of that width")
	inGroup(fs, groupOutput, "N", "pixels")
}

// layout is what the terminal has room for.
func (s *shell) layout() document.Options {
	_, drawn := terminal(s.screen)
	return document.Options{Width: s.width(), ASCII: s.plainLetters(), Links: drawn && s.env.links()}
}

// printLines prints sentences, each on a line of its own whatever its length:
// they hold paths that are copied from them.
func (s *shell) printLines(lines ...string) error {
	for _, l := range lines {
		if _, err := fmt.Fprintln(s.out, widget.Clean(l)); err != nil {
			return err
		}
	}
	return nil
}

// print writes a fact in the format that was asked for.
func (s *shell) print(x document.Writer) error { return x.Write(s.out, s.format, s.layout()) }
