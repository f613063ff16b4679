namespace Changping.Domain.Organizations;

/// <summary>One ground of 二（一） that an institution is listed under.</summary>
/// <param name="Evidence">The list or document it rests on.</param>
public sealed record InstitutionGround(InstitutionKind Kind, string Evidence);

/// <summary>What a reference list knows of an institution.</summary>
/// <param name="Disciplines">On the double-first-class list; empty where it names none.</param>
/// <param name="Remark">What the lists say beside grounds, such as a hospital's other grade.</param>
public sealed record ListedInstitution(
    string Name,
    IReadOnlyList<InstitutionGround> Grounds,
    IReadOnlyList<string> Disciplines,
    string? Remark = null);

/// <summary>Another name of a listed institution: short, former, or of one that merged into it.</summary>
/// <param name="Source">Who says that both are one; null where the list itself prints both names.</param>
public sealed record InstitutionAlias(string Alias, string Name, string? Source = null);

/// <summary>The reference lists of institutions, found by today's name, an old name or a common short name.</summary>
public sealed class InstitutionDirectory
{
    private readonly Dictionary<string, ListedInstitution> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InstitutionAlias> _aliases = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">Two institutions share a folded name: the lists must be merged first.</exception>
    public InstitutionDirectory(IEnumerable<ListedInstitution> institutions, IEnumerable<InstitutionAlias> aliases)
    {
        All = [.. institutions];
        foreach (var institution in All)
        {
            _byName.Add(InstitutionName.Fold(institution.Name), institution);
        }

        foreach (var alias in aliases)
        {
            var folded = InstitutionName.Fold(alias.Alias);
            if (_byName.TryGetValue(InstitutionName.Fold(alias.Name), out var institution) && _byName.TryAdd(folded, institution))
            {
                _aliases.Add(folded, alias);
            }
        }

        Disciplines = All.SelectMany(institution => institution.Disciplines).Select(DisciplineName.Fold).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Each institution once, in the order of the lists.</summary>
    public IReadOnlyList<ListedInstitution> All { get; }

    /// <summary>All first-level disciplines that the lists name anywhere, folded.</summary>
    public IReadOnlySet<string> Disciplines { get; }

    /// <summary>By which other name the institution was found; null where the name is the list's own, or finds none.</summary>
    public InstitutionAlias? AliasOf(string name) => _aliases.GetValueOrDefault(InstitutionName.Fold(name));

    public ListedInstitution? Find(string name) => _byName.GetValueOrDefault(InstitutionName.Fold(name));

    /// <summary>The longest listed name that the given one begins with, such as 清华大学 for 清华大学材料学院; a question to the officer, never an answer.</summary>
    public string? Suggest(string name)
    {
        var folded = InstitutionName.Fold(name);
        for (var length = folded.Length - 1; length >= 4; length--)
        {
            if (_byName.TryGetValue(folded[..length], out var institution))
            {
                return institution.Name;
            }
        }

        return null;
    }
}
