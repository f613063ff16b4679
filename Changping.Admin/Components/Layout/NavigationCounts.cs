namespace Changping.Admin.Components.Layout;

/// <summary>The figures beside entries of the navigation; features set them, the frame shows them.</summary>
public sealed class NavigationCounts
{
    private readonly Dictionary<string, int> counts = [];

    public event Action? Changed;

    /// <returns>Null where nothing waits.</returns>
    public int? For(string address) => counts.TryGetValue(address, out var count) && count > 0 ? count : null;

    public void Set(string address, int count)
    {
        if (counts.GetValueOrDefault(address) != count)
        {
            counts[address] = count;
            Changed?.Invoke();
        }
    }
}
