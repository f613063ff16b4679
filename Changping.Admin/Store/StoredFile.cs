namespace Changping.Admin.Store;

/// <summary>A file in the store, as the record that owns it knows it.</summary>
/// <param name="StoredName">Random; says nothing and can mean no path.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Hash">SHA-256 in lower-case hexadecimal, of the file as it was taken in.</param>
public sealed record StoredFile(string StoredName, long Bytes, string Hash);

/// <summary>A file on its way out; its owner closes it.</summary>
/// <param name="FileName">As the browser saves it.</param>
public sealed record OpenedFile(Stream Content, string FileName, string MediaType);
