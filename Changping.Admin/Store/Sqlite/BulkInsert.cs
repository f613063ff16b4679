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

    public BulkInsert(AdminDbContext context)
    {
        var type = context.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not mapped.");
        if (context.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A bulk insert belongs into a command's transaction.");
        }

        _columns = type.GetOrAddRuntimeAnnotationValue("Changping:BulkColumns", static mapped => BulkColumn<T>.Of(mapped!), type);
        _insert = PreparedStatement.Insert((SqliteConnection)context.Database.GetDbConnection(), type.GetTableName()!, [.. _columns.Select(column => column.Name)]);
    }

    public void Insert(T entity)
    {
        for (var index = 0; index < _columns.Length; index++)
        {
            _columns[index].Bind(entity, _insert, index + 1);
        }

        _insert.Execute();
    }

    public void Dispose() => _insert.Dispose();
}
