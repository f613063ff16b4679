using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <summary>Says at the preview which new person of a register may be one on file or of a row before, under another document.</summary>
internal sealed class Namesakes
{
    private readonly Dictionary<string, List<(PersonKeys Keys, string Document, string Where)>> _known = new(StringComparer.Ordinal);

    public async Task LoadAsync(AdminDbContext context, IReadOnlyList<ExpertRow> rows, CancellationToken cancel)
    {
        var names = rows.Select(row => InstitutionName.Fold(row.Person.Name)).Distinct().Where(name => !_known.ContainsKey(name)).ToArray();
        foreach (var name in names)
        {
            _known[name] = [];
        }

        var found = await context.Experts.AsNoTracking().Where(expert => names.Contains(expert.NameKey) && expert.MergedInto == null)
            .Select(expert => new { expert.Number, expert.NameKey, expert.BirthKey, expert.MobileKey, expert.DocumentNumber }).ToListAsync(cancel);
        foreach (var expert in found)
        {
            _known[expert.NameKey].Add((new PersonKeys(expert.NameKey, expert.BirthKey, expert.MobileKey), expert.DocumentNumber, expert.Number));
        }
    }

    /// <returns>Null where nobody is alike.</returns>
    public RowNote? NoteOf(int number, ExpertRow row)
    {
        var keys = PersonKeys.Of(row.Person);
        var same = _known[keys.Name];
        foreach (var (other, document, where) in same)
        {
            if (document != row.DocumentNumber && keys.Shared(other) is { } shared)
            {
                return new RowNote(number, ExpertsRegister.Name.Name, $"与 {where} {shared}相同而证件不同，可能是同一人；可以导入，入库和申报前须由两人认定。");
            }
        }

        same.Add((keys, row.DocumentNumber, $"第 {SheetRow.Text(number)} 行"));
        return null;
    }
}
