using System.Text.RegularExpressions;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Architecture;

/// <summary>
/// What a form asks for runs under its token, so that a double click, a duplicated tab or a line that drops before the answer makes one thing; a form whose
/// command runs in a dialog after it, which has a token itself, is given up by it.
/// </summary>
public sealed partial class FormsAreSubmittedOnce
{
    [Fact]
    public void Every_form_hands_itself_in() => Expect.None(
        from file in SourceTree.Files("Changping.Admin", ".razor")
        let text = SourceTree.Read(file)
        from Match form in Scope().Matches(text)
        let code = text + (File.Exists(Path.Combine(SourceTree.Root, $"{file}.cs")) ? SourceTree.Read($"{file}.cs") : "")
        where !HandedIn(form.Groups["name"].Value).IsMatch(code)
        select $"{file}: {form.Groups["name"].Value}");

    [Theory]
    [InlineData("RunAsync(WriteAsync, form: scope);", true)]
    [InlineData("RunAsync(actor => x, \"已登记\", scope))", true)]
    [InlineData("await scope.SubmitAsync(() => Run());", true)]
    [InlineData("await scope.IsValidAsync()", false)]
    public void A_form_that_is_only_looked_at_is_told_from_one_handed_in(string code, bool handedIn) => Assert.Equal(handedIn, HandedIn("scope").IsMatch(code));

    private static Regex HandedIn(string name) => new($@"form: {name}\b|, {name}\)|\b{name}\.SubmitAsync|\b{name}\.GiveUpAsync|Save\.InvokeAsync\({name}\)");

    [GeneratedRegex("<FormScope @ref=\"(?<name>\\w+)\"")]
    private static partial Regex Scope();
}
