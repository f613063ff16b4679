using Changping.Domain.Common;
using Changping.Domain.Organizations;

namespace Changping.Domain.Experts;

/// <summary>A written form of the table.</summary>
/// <param name="Degree">Null: the form does not say that a degree was conferred (攻读博士, 名誉博士, 博士后).</param>
/// <param name="Note">Why, as an officer reads it.</param>
public sealed record ListedDegree(string Form, AcademicDegree? Degree, string Note);

/// <summary>What a cell says of the degree.</summary>
/// <param name="Degree">Null: the words do not tell.</param>
/// <param name="Doubtful">The forms in it that name no conferred degree, with what the table says of them.</param>
public sealed record DegreeReading(AcademicDegree? Degree, IReadOnlyList<ListedDegree> Doubtful);

/// <summary>
/// 学位 by the written forms of data/reference/degrees.csv (reading 0030): whole, with width, case and blanks folded, never by how a word
/// begins or ends.
/// </summary>
public sealed class DegreeTable
{
    private static readonly char[] Separators = ['、', '/', '，', ',', '；', ';', '\n'];

    private readonly Dictionary<string, ListedDegree> _listed = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">One form, folded, names two degrees.</exception>
    public DegreeTable(IEnumerable<ListedDegree> forms)
    {
        foreach (var form in forms)
        {
            var folded = InstitutionName.Fold(form.Form);
            if (!_listed.TryAdd(folded, form) && _listed[folded].Degree != form.Degree)
            {
                throw new ArgumentException($"“{form.Form}”有两种学位", nameof(forms));
            }
        }
    }

    /// <summary>
    /// Of several degrees in one cell the highest that is known. A part that the table does not have (博士，在读) may take the others back, so
    /// it leaves the whole cell open.
    /// </summary>
    public DegreeReading Read(string words)
    {
        if (Find(words) is { } whole)
        {
            return new DegreeReading(whole.Degree, whole.Degree is null ? [whole] : []);
        }

        var parts = words.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Find).ToList();
        var doubtful = parts.OfType<ListedDegree>().Where(part => part.Degree is null).ToList();
        return new DegreeReading(parts.Contains(null) ? null : parts.Max(part => part!.Degree), doubtful);
    }

    private ListedDegree? Find(string form) => _listed.GetValueOrDefault(InstitutionName.Fold(form));
}
