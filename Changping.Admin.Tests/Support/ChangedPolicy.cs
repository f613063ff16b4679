namespace Changping.Admin.Tests.Support;

/// <summary>The data directory with another text of the policy or of a list, as a change of it will bring one.</summary>
internal static class ChangedPolicy
{
    /// <param name="name">2.0 takes the place of the version there is; any other is one more.</param>
    /// <param name="change">Of the text of version 2.0.</param>
    /// <returns>The same office over that data.</returns>
    public static TestOffice Under(this TestOffice office, string name, Func<string, string> change) => office.With(
        "policy/2.0.json", $"policy/{name}.json", text => change(text).Replace("\"name\": \"2.0\"", $"\"name\": \"{name}\"", StringComparison.Ordinal));

    /// <param name="file">Below the data directory.</param>
    /// <param name="change">Of its text.</param>
    /// <returns>The same office over that data.</returns>
    public static TestOffice With(this TestOffice office, string file, Func<string, string> change) => office.With(file, file, change);

    private static TestOffice With(this TestOffice office, string file, string written, Func<string, string> change)
    {
        var data = Path.Combine(Path.GetDirectoryName(office.DatabaseFile)!, "data");
        foreach (var known in SourceTree.DataFiles("policy", "reference", "templates"))
        {
            var copy = Path.Combine(data, Path.GetRelativePath(SourceTree.DataDirectory, known));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(known, copy);
        }

        var text = File.ReadAllText(Path.Combine(data, file));
        var changed = change(text);
        Assert.NotEqual(text, changed);
        File.WriteAllText(Path.Combine(data, written), changed);
        return office.Beside(data);
    }
}
