namespace Changping.Admin.Tests.Support;

/// <summary>Expectations whose failure must be read in full: the framework shortens long collections.</summary>
internal static class Expect
{
    /// <param name="findings">A line each, naming the place and what is wrong there.</param>
    public static void None(IEnumerable<string> findings)
    {
        var found = findings.ToList();
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
    }
}
