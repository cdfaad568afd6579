"""What is raised where a text is no clear notice."""

from mailgate.wording.values import Reading, Why


class Unclear(Exception):
    """What keeps a text from being a clear notice."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why

    def reading(self) -> Reading:
        """What is asked back: "several" where the text contradicts itself."""
        return Reading("several" if self.why == "contradictory" else "ask", why=(self.why,))
