namespace Changping.Admin.Tests.Support;

/// <summary>The data directory with another text of the policy, as a change of it will bring one.</summary>
internal static class ChangedPolicy
{
    /// <param name="name">2.0 takes the place of the version there is; any other is one more.</param>
    /// <param name="change">Of the text of version 2.0.</param>
    /// <returns>The same office over that data.</returns>
    public static TestOffice Under(this TestOffice office, string name, Func<string, string> change)
    {
        var data = Path.Combine(Path.GetDirectoryName(office.DatabaseFile)!, "data");
        foreach (var file in SourceTree.DataFiles("policy", "reference", "templates"))
        {
            var copy = Path.Combine(data, Path.GetRelativePath(SourceTree.DataDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var policy = Path.Combine(data, "policy");
        var text = File.ReadAllText(Path.Combine(policy, "2.0.json"));
        var changed = change(text).Replace("\"name\": \"2.0\"", $"\"name\": \"{name}\"", StringComparison.Ordinal);
        Assert.NotEqual(text, changed);
        File.WriteAllText(Path.Combine(policy, $"{name}.json"), changed);
        return office.Beside(data);
    }
}
