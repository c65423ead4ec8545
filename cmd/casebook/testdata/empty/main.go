// Command empty is the least that Bubble Tea can do: it shows how often a key
// was pressed. Benchmarks run the screens beside it.
package main

import (
	"fmt"
	"os"

	tea "charm.land/bubbletea/v2"
)

type model int

func (m model) Init() tea.Cmd { return nil }

func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		if k.String() == "ctrl+c" {
			return m, tea.Quit
		}
		return m + 1, nil
	}
	return m, nil
}

func (m model) View() tea.View {
	v := tea.NewView(fmt.Sprintf("findings: key %d", int(m)))
	v.AltScreen = true
	return v
}

func main() {
	if _, err := tea.NewProgram(model(0), tea.WithFPS(120)).Run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}
