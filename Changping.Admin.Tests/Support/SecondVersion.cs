
namespace Changping.Admin.Tests.Support;

/// <summary>
/// A made-up version 3.0 that renumbers every clause, so that old numbers now mean other rules, splits one, swaps two, changes two figures
/// and the form of the project subsidy.
/// </summary>
internal static class SecondVersion
{
    public const string Name = "3.0";

    /// <summary>Three days before the office's day.</summary>
    public static readonly DateOnly IssuedOn = TestOffice.Day.AddDays(-3);

    public static string Text => SourceTree.Read("Changping.Admin.Tests/Policies/3.0.json");

    /// <summary>The same office with the file of 3.0 beside that of 2.0, and its day of issue entered.</summary>
    public static async Task<TestOffice> UnderSecondVersionAsync(this TestOffice office)
    {
        var later = office.Under(Name, _ => Text);
        await later.ActivateAsync(Name, IssuedOn);
        return later;
    }
}
