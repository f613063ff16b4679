using System.Text.RegularExpressions;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Architecture;

/// <summary>Every field of a form is one of Components/Forms; what else is typed into is a list's, or stands on a page without a circuit.</summary>
public sealed partial class NoRawInput
{
    private static readonly string[] Homes = ["Changping.Admin/Components/Forms/", "Changping.Admin/Components/Lists/"];

    /// <summary>Served as plain pages, where MudBlazor has nothing to work with; the search of the frame is sent by a plain form too.</summary>
    private static readonly HashSet<string> Plain =
    [
        "Changping.Admin/Features/Administration/Accounts/SignIn.razor",
        "Changping.Admin/Features/Administration/Accounts/ChangePassword.razor",
        "Changping.Admin/Features/Administration/Accounts/ProviderCode.razor",
        "Changping.Admin/Features/Administration/Accounts/SecondFactor.razor",
        "Changping.Admin/Components/Layout/TopBar.razor",
    ];

    [Fact]
    public void No_page_has_an_input_of_its_own() => Expect.None(
        from file in SourceTree.Files("Changping.Admin", ".razor")
        where !Homes.Any(home => file.StartsWith(home, StringComparison.Ordinal)) && !Plain.Contains(file)
        from line in SourceTree.Read(file).Split('\n').Select((text, at) => (Text: text, Number: at + 1))
        where Raw().IsMatch(line.Text)
        select $"{file}:{line.Number} {line.Text.Trim()}");

    [Theory]
    [InlineData("<input class=\"in\" />", true)]
    [InlineData("<td><select", true)]
    [InlineData("<textarea rows=\"2\">", true)]
    [InlineData("<InputFile OnChange=\"UploadAsync\" />", true)]
    [InlineData("<TextField Label=\"名称\" />", false)]
    public void An_element_is_told_from_a_component(string line, bool raw) => Assert.Equal(raw, Raw().IsMatch(line));

    [GeneratedRegex(@"<(?:input|select|textarea|InputFile)\b")]
    private static partial Regex Raw();
}
