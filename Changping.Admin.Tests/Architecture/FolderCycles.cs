namespace Changping.Admin.Tests.Architecture;

/// <summary>Which folders reach themselves again by what they use; a folder within a folder counts as one of its own.</summary>
internal static class FolderCycles
{
    /// <returns>What a folder in a cycle uses of the others in it.</returns>
    public static IEnumerable<string> Of(IEnumerable<UsedTypes.Use> uses)
    {
        var all = uses.ToList();
        var next = all.ToLookup(use => use.From, use => use.To);
        var reached = all.Select(use => use.From).Distinct().ToDictionary(folder => folder, folder => Reached(folder, next));
        return all.Where(use => reached.GetValueOrDefault(use.To)?.Contains(use.From) == true).Select(use => use.ToString());
    }

    private static HashSet<string> Reached(string start, ILookup<string, string> next)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(next[start]);
        while (waiting.TryDequeue(out var folder))
        {
            if (reached.Add(folder))
            {
                foreach (var further in next[folder])
                {
                    waiting.Enqueue(further);
                }
            }
        }

        return reached;
    }
}
