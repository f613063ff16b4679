namespace Changping.Admin.Demonstration;

/// <summary>There are data that the demonstration would mix with; nothing was written.</summary>
public sealed class DatabaseNotEmptyException() : Exception("数据库已有数据，演示数据只能写入空库。");
