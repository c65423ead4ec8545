package widget

import (
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
)

// Input is a line to type in. While it is open it takes every key.
type Input struct {
	field textinput.Model
	open  bool
	was   string // text before it was opened, for cancel
}

// NewInput makes a closed input with a prompt such as "/".
func NewInput(prompt string) Input {
	f := textinput.New()
	f.Prompt = prompt
	f.SetVirtualCursor(true)
	f.SetStyles(textinput.Styles{})
	return Input{field: f}
}

// Open starts typing with a text to go on from.
func (i *Input) Open(text string) tea.Cmd {
	i.open, i.was = true, text
	i.field.SetValue(text)
	i.field.CursorEnd()
	return i.field.Focus()
}

// Close ends typing.
func (i *Input) Close() {
	i.open = false
	i.field.Blur()
}

// IsOpen reports whether the input takes the keys.
func (i *Input) IsOpen() bool { return i.open }

// Before is the text as it was when typing began.
func (i *Input) Before() string { return i.was }

// Set changes the text while typing goes on, with the cursor at its end.
func (i *Input) Set(text string) {
	i.field.SetValue(text)
	i.field.CursorEnd()
}

// Value is the text typed.
func (i *Input) Value() string { return i.field.Value() }

// Update hands a message to the field; it reports whether the text changed.
func (i *Input) Update(msg tea.Msg) (changed bool, cmd tea.Cmd) {
	was := i.field.Value()
	i.field, cmd = i.field.Update(msg)
	return i.field.Value() != was, cmd
}

// View draws the line at most w cells wide.
func (i *Input) View(w int) string {
	i.field.SetWidth(max(1, w-len(i.field.Prompt)-1))
	return Fit(i.field.View(), w, "")
}
