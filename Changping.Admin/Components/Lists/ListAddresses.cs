namespace Changping.Admin.Components.Lists;

/// <summary>Where each list was last left, so that the breadcrumb of a record leads back to the same filter and page.</summary>
public sealed class ListAddresses
{
    private readonly Dictionary<string, string> last = [];

    public void Remember(string path, string address) => last[path] = address;

    public string For(string path) => last.GetValueOrDefault(path, path);
}
