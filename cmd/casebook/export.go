package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"

	"casebook/data/document"
	"casebook/data/history/england"
	"casebook/data/history/picture"
	"casebook/ui/nav"
)

// render writes what a screen shows as the command of the same name prints it.
func (b *bookmark) render(seen nav.SeenMsg, form string) ([]byte, error) {
	var text bytes.Buffer
	s := &shell{out: bufio.NewWriter(&text), screen: &text, env: b.shell.env, format: document.Format(form), ascii: b.shell.ascii}
	var err error
	switch {
	case seen.Timeline != nil:
		err = s.printTimeline(*seen.Timeline, picture.DefaultWidth)
	case seen.Heat != nil:
		name, missing := authorityNames(b.current())
		if missing != nil {
			return nil, missing
		}
		m := seen.Heat.Map
		err = s.printHeat(m, seen.Heat.Metric, question(m.Filter, name), picture.DefaultWidth)
	case seen.England != nil:
		err = s.printSeen(*seen.England)
	}
	err = errors.Join(err, s.out.Flush())
	return text.Bytes(), err
}

// printSeen prints a list of England as it is on the screen.
func (s *shell) printSeen(x england.Seen) error {
	head := "on " + string(x.On) + "; " + x.Asked
	var err error
	switch {
	case x.Moves:
		_, err = moverListing(movesCaption(x.Moved, x.Area, head), x.Basis).Write(s.out, s.format, s.layout(), document.Each(x.Moved))
	case x.Spread:
		_, err = spreadListing(spreadCaption(x.Over, x.Basis, head)).Write(s.out, s.format, s.layout(), document.Each(x.Spreads))
	case x.Near != nil:
		_, err = authorityListing(nearCaption(*x.Near, head), x.Basis).Write(s.out, s.format, s.layout(), document.Each(x.Rows))
	default:
		_, err = authorityListing(fmt.Sprintf("%d authorities; %s; %s", len(x.Rows), head, signsNote("Moved", england.Doubts(x.Rows))), x.Basis).Write(s.out, s.format, s.layout(), document.Each(x.Rows))
	}
	return err
}
