namespace Changping.Admin.Store;

/// <summary>The seal that a record keeps over its own amounts, where nothing else could tell them: a column that only the store knows.</summary>
internal static class MoneySeal
{
    public const string Column = "MoneySeal";
}
