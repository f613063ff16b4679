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

/// <summary>The reference lists of institutions, found by today's name, an old name or a common short name.</summary>
public sealed class InstitutionDirectory
{
    private readonly Dictionary<string, ListedInstitution> _byName = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">Two institutions share a folded name: the lists must be merged first.</exception>
    public InstitutionDirectory(IEnumerable<ListedInstitution> institutions, IEnumerable<(string Alias, string Name)> aliases)
    {
        All = [.. institutions];
        foreach (var institution in All)
        {
            _byName.Add(InstitutionName.Fold(institution.Name), institution);
        }

        foreach (var (alias, name) in aliases)
        {
            if (_byName.TryGetValue(InstitutionName.Fold(name), out var institution))
            {
                _byName.TryAdd(InstitutionName.Fold(alias), institution);
            }
        }
    }

    /// <summary>Each institution once, in the order of the lists.</summary>
    public IReadOnlyList<ListedInstitution> All { get; }

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
