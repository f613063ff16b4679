using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Store.Sqlite;

/// <summary>
/// Inserts many new rows of one kind through one prepared statement, with the columns and conversions of the EF model, inside the
/// context's transaction. EF's AddRange takes about ten times as long. It bypasses the change recorder, so whoever uses it writes the audit.
/// </summary>
internal sealed class BulkInsert<T> : IDisposable where T : class
{
    private readonly PreparedStatement _insert;
    private readonly BulkColumn<T>[] _columns;
    private readonly BulkRows _single = new();

    public BulkInsert(AdminDbContext context)
    {
        var type = context.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not mapped.");
        if (context.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A bulk insert belongs into a command's transaction.");
        }

        _columns = type.GetOrAddRuntimeAnnotationValue("Changping:BulkColumns", static mapped => BulkColumn<T>.Of(mapped!), type);
        _insert = PreparedStatement.Insert((SqliteConnection)context.Database.GetDbConnection(), type.GetTableName()!,
            [.. _columns.Select(column => column.Name)]);
    }

    /// <summary>Their names, in the order of a row's values.</summary>
    public IEnumerable<string> Columns => _columns.Select(column => column.Name);

    public void Insert(T entity)
    {
        Put(entity, _single);
        _single.Write();
    }

    /// <summary>Makes the row and leaves it to whoever writes the rows; needs no connection.</summary>
    public void Put(T entity, BulkRows rows)
    {
        foreach (var column in _columns)
        {
            column.Add(entity, rows);
        }

        rows.End(_insert);
    }

    public void Dispose() => _insert.Dispose();
}
