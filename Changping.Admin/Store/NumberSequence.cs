namespace Changping.Admin.Store;

/// <summary>The last number given out of one kind in one year. Read and raised inside the command's transaction, so none is given twice.</summary>
public sealed class NumberSequence
{
    /// <summary>No kind of number begins so: all begin with their year. Says that what the database holds was invented.</summary>
    public const string Demonstration = "演示数据";

    /// <summary>Such as 2026-专家.</summary>
    public required string Prefix { get; init; }

    public int Last { get; private set; }

    public string Next(int width = 4) => $"{Prefix}-{(++Last).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(width, '0')}";

    /// <summary>The sequence of a kind and year; begins at 1.</summary>
    public static async Task<NumberSequence> OfAsync(AdminDbContext context, int year, string kind, CancellationToken cancel)
    {
        var prefix = $"{year}-{kind}";

        // Also one that this command has begun and not written yet.
        var sequence = await context.NumberSequences.FindAsync([prefix], cancel);
        if (sequence is null)
        {
            sequence = new NumberSequence { Prefix = prefix };
            context.NumberSequences.Add(sequence);
        }

        return sequence;
    }
}
