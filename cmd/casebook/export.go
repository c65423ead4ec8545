package main

import (
	"bufio"
	"bytes"
	"errors"

	"casebook/data/document"
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
		x := *seen.Heat
		x.Asked = x.Map.Filter.Asked(name)
		err = s.printHeat(x, picture.DefaultWidth)
	case seen.England != nil:
		err = s.print(seen.England.Output())
	}
	err = errors.Join(err, s.out.Flush())
	return text.Bytes(), err
}
