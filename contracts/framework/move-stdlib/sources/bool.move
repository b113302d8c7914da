/// The type `bool`.
#[defines_primitive(bool)]
module std::bool;
