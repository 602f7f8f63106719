namespace Micrograd.Repl.Commands;

/// <summary>How the conversation goes on.</summary>
internal enum Reply
{
    Fine,
    Failed,
    Leave,
}
