package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"casebook/data/document"
	"casebook/data/filter"
	"casebook/data/history/picture"
)

// formatSVG is a picture, of the commands that draw.
const formatSVG document.Format = "svg"

// printing is what a command can print beside pages and records.
type printing struct {
	drawn   bool                       // pictures
	refused map[document.Format]string // what makes no sense of it, with the reason
	files   bool                       // it has --out
	file    string                     // the file of --out
}

// pagesOnly prints no rows of one kind; instead says what to take.
func pagesOnly(instead string) printing {
	return printing{refused: map[document.Format]string{document.CSV: "it makes rows of one kind; " + instead}}
}

// formatWords are the formats that a command can print.
func (p printing) formatWords() []string {
	var out []string
	for _, f := range document.Formats() {
		out = append(out, string(f))
	}
	if p.drawn {
		out = append(out, string(formatSVG))
	}
	return out
}

// checkFormat refuses an unknown format, one that the command cannot make
// sense of, and what a terminal cannot show, with the reason.
func (s *shell) checkFormat(p printing) error {
	words := p.formatWords()
	_, drawn := terminal(s.screen)
	switch {
	case !slices.Contains(words, string(s.format)) && s.format == formatSVG:
		return fmt.Errorf("--format %s does not fit here: only timeline and heat draw a picture", s.format)
	case !slices.Contains(words, string(s.format)):
		return unknownFormat(string(s.format), words)
	case p.refused[s.format] != "":
		return fmt.Errorf("--format %s does not fit here: %s", s.format, p.refused[s.format])
	case s.format == document.Word && drawn && p.file == "":
		if p.files {
			return errors.New("--format docx is for a file: add --out paper.docx, or send it on with > or |")
		}
		return errors.New("--format docx is for a file: send it on with > or |")
	}
	return nil
}

// unknownFormat names the formats that may be meant.
func unknownFormat(format string, all []string) error {
	near := filter.Nearest(format, all, 1)
	if len(near) == 0 {
		near = all
	}
	return fmt.Errorf("unknown format %q%s", format, meant(near))
}

// checkDrawn is checkFormat for commands that draw a picture too, so many
// pixels wide.
func (s *shell) checkDrawn(pixels int) error {
	if pixels < picture.LeastWidth || pixels > picture.MostWidth {
		return fmt.Errorf("--pixels %d: a number from %d to %d is wanted", pixels, picture.LeastWidth, picture.MostWidth)
	}
	return s.checkFormat(printing{drawn: true})
}

// formatUsage lists the formats that every command has.
const formatUsage = "table, plain (tabs), json, csv (formulas made harmless), md, html"

func (s *shell) addFormatFlag(c *cobra.Command) {
	fs := c.Flags()
	fs.StringVar((*string)(&s.format), "format", string(document.Text), formatUsage+" or docx")
	inGroup(fs, groupOutput, "FORMAT", "format")
	s.complete(c, "format", always(printing{}.formatWords()))
	if fs.Lookup("plain") == nil && c.Name() != "casebook" {
		fs.BoolFunc("plain", "the same as --format plain", func(string) error { s.format = document.Plain; return nil })
		inGroup(fs, groupOutput, "", "plain")
	}
}

// addDrawnFormat offers the picture beside the formats of addFormatFlag.
func (s *shell) addDrawnFormat(c *cobra.Command, pixels *int) {
	fs := c.Flags()
	fs.Lookup("format").Usage = formatUsage + ", docx or svg (a picture for slides)"
	fs.IntVar(pixels, "pixels", picture.DefaultWidth, "width of the picture; unless it is narrow, it fits a slide of that width")
	inGroup(fs, groupOutput, "N", "pixels")
}

// layout is what the terminal has room for.
func (s *shell) layout() document.Options {
	return document.Options{Width: s.width(), ASCII: s.plainLetters()}
}

// print writes a fact in the format that was asked for.
func (s *shell) print(x document.Writer) error { return x.Write(s.out, s.format, s.layout()) }
